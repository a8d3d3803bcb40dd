import { attributes } from '../core/page.ts';
import { warnOnce } from '../core/warnOnce.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface LineIconProps {
  /** The name of the icon, such as `lock`: see lucide.dev/icons. */
  name: string;
  /** What the icon means, if the text does not say it; without a label, screen readers skip the icon. */
  label?: string;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** A line icon of Lucide in the accent of the slide, as large as its font. */
export function LineIcon({ name, label, className }: LineIconProps) {
  const drawing = globalThis.lecternIcons?.get(name);
  if (drawing === undefined) {
    warnOnce(
      `The icon "${name}" has no drawing, so its place stays empty. Write a name of lucide.dev/icons as a text in ` +
        'your own modules, where lectern/vite finds it; without that plugin, import "lectern/icons" once.',
    );
  }
  return (
    <svg
      {...{ [attributes.icon]: name }}
      viewBox="0 0 24 24"
      css={lines}
      className={className}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {drawing && <path d={drawing} />}
    </svg>
  );
}

/** Whether a text is the name of a line icon, and not an emoji. */
export const isIconName = (text: string) => /^[a-z][a-z\d-]*$/.test(text);

const lines = ({ accent }: SlideTheme) =>
  ({
    flex: 'none',
    width: '1em',
    height: '1em',
    verticalAlign: '-0.125em',
    fill: 'none',
    stroke: accent,
    strokeWidth: 2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  }) as const;
