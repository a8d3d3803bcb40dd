// Lectern handles swipes itself: spectacle/useTouch.ts.
export const useSwipeable = () => ({});
