/** The easing of what moves: quick at first, then calm. */
export const easing = 'cubic-bezier(0.2, 0, 0, 1)';

/** The media query for people who have not asked for less motion. */
export const allowsMotion = '(prefers-reduced-motion: no-preference)';
