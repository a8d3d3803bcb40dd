import { useLayoutEffect, useRef } from 'react';
import { attributes } from '../core/page.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface FormulaProps {
  /**
   * The formula in TeX, as a text that the build can read: `tex="\sum_{i=1}^n i"`. In JSX, a backslash needs no second
   * one between quotes; in other texts, use `String.raw`.
   */
  tex: string;
  /**
   * Its size: as large as text, as a sentence that introduces, or as a heading. Smaller if it is too wide for its place,
   * down to that of a label. @default 'lead'
   */
  size?: 'body' | 'lead' | 'title';
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

const sizes = ['title', 'lead', 'body', 'label'] as const;

/** A formula of its own; in texts, write it between dollars. Without `lectern/vite`, its TeX is shown as code. */
export function Formula({ tex, size = 'lead', className }: FormulaProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useRef<HTMLElement>(null);
  const __html = globalThis.lecternFormulas?.get(`$$${tex}`);
  // How wide a formula is, only a browser knows.
  useLayoutEffect(() => {
    const { current } = place;
    if (!__html || !current) return undefined;
    const fit = () => {
      for (const one of sizes.slice(sizes.indexOf(size))) {
        current.dataset.size = one;
        if (current.scrollWidth <= current.clientWidth) return;
      }
    };
    fit();
    // A slide that is not on stage has no width, and loads no fonts.
    const observer = globalThis.ResizeObserver && new ResizeObserver(fit);
    observer?.observe(width.current!);
    document.fonts?.addEventListener('loadingdone', fit);
    return () => {
      observer?.disconnect();
      document.fonts?.removeEventListener('loadingdone', fit);
    };
  }, [__html, size]);
  const own = { css: formula, 'data-size': size, className };
  return __html ? (
    <div {...own} ref={place}>
      <i ref={width} aria-hidden="true" />
      <div dangerouslySetInnerHTML={{ __html }} />
    </div>
  ) : (
    <div {...own}>
      <code {...{ [attributes.tex]: tex }}>{tex}</code>
    </div>
  );
}

const formula = ({ fonts, fontSizes }: SlideTheme) =>
  ({
    ...Object.fromEntries(
      sizes.map((size) => [`&[data-size="${size}"]`, { fontSize: fontSizes[size] }]),
    ),
    position: 'relative',
    display: 'grid',
    alignContent: 'center',
    lineHeight: 1.2,
    // It has the width of the place, and not the height: this depends on the size.
    '& > i': { position: 'absolute', insetInline: 0, height: 0 },
    '& code': { fontFamily: fonts.code, overflowWrap: 'anywhere' },
  }) as const;
