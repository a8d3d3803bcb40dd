import { type RefObject, useEffect, useRef } from 'react';

type OnResize = (size: { width: number; height: number }) => void;

/** Calls a function with the size of an element, in whole px, at first and whenever it has changed. */
export default function useResizeObserver({
  ref,
  onResize,
}: {
  ref: RefObject<Element>;
  onResize: OnResize;
}): void {
  const latest = useRef(onResize);
  useEffect(() => {
    latest.current = onResize;
  });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      latest.current({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
}
