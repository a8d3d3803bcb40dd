// Swipes are Lectern's own: spectacle/useTouch.ts.
export const useSwipeable = () => ({});
