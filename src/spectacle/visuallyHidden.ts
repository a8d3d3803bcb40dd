/** Hides an element from sight, but not from screen readers. */
export const visuallyHidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** The same at the top of what is around it: at the end of a window, it would be below the edge, and the window scrolls. */
export const hiddenAtTop = { ...visuallyHidden, top: 0 } as const;
