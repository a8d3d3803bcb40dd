interface Box {
  clientWidth: number;
  getBoundingClientRect: () => { width: number; height: number };
}

interface Style {
  clip: string;
  clipPath: string;
  position: string;
}

/** Whether an element of this style hides what it contains from sight, but not from screen readers. */
export function hidesFromSight(element: Box, { clip, clipPath, position }: Style): boolean {
  if (position !== 'absolute') return false;
  const { width, height } = element.getBoundingClientRect();
  const isTiny = width <= 1.5 && height <= 1.5 && element.clientWidth <= 1;
  return (
    isTiny || /inset\((?:50|100)%\)|circle\(0/.test(clipPath) || /rect\(0|rect\(1px/.test(clip)
  );
}
