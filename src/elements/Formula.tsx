import { attributes } from '../core/page.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface FormulaProps {
  /**
   * The formula in TeX, as a text that the build can read: `tex="\sum_{i=1}^n i"`. In JSX, a backslash needs no second
   * one between quotes; in other texts, use `String.raw`.
   */
  tex: string;
  /** Its size: as large as text, as a sentence that introduces, or as a heading. @default 'lead' */
  size?: 'body' | 'lead' | 'title';
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** A formula of its own; in texts, write it between dollars. Without `lectern/vite`, its TeX is shown as code. */
export function Formula({ tex, size = 'lead', className }: FormulaProps) {
  const __html = globalThis.lecternFormulas?.get(`$$${tex}`);
  const own = { css: formula, 'data-size': size, className };
  return __html ? (
    <div {...own} dangerouslySetInnerHTML={{ __html }} />
  ) : (
    <div {...own}>
      <code {...{ [attributes.tex]: tex }}>{tex}</code>
    </div>
  );
}

const formula = ({ fonts, fontSizes }: SlideTheme) =>
  ({
    ...Object.fromEntries(
      (['body', 'lead', 'title'] as const).map((size) => [
        `&[data-size="${size}"]`,
        { fontSize: fontSizes[size] },
      ]),
    ),
    display: 'grid',
    alignContent: 'center',
    lineHeight: 1.2,
    '& code': { fontFamily: fonts.code, overflowWrap: 'anywhere' },
  }) as const;
