import { attributes } from '../core/page.ts';
import { LineIcon, isIconName } from './LineIcon.tsx';

export interface EmojiProps {
  /** An emoji, or the name of a line icon such as `lock`: see lucide.dev/icons. */
  children: string;
  /** What the emoji means, if the text does not say it; without a label, screen readers skip the emoji. */
  label?: string;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** An emoji or a line icon, which is decorative unless it has a label. */
export function Emoji({ children, label, className }: EmojiProps) {
  const icon = children.trim();
  if (isIconName(icon)) return <LineIcon name={icon} label={label} className={className} />;
  return (
    <span
      {...{ [attributes.icon]: icon }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      className={className}
      style={keycapFont(children)}
    >
      {children}
    </span>
  );
}

/** The font of keycap emoji such as 1️⃣: the emoji font of a text must not replace its digits. */
export const keycapFont = (emoji: string) =>
  emoji.includes('\u20E3')
    ? { fontFamily: "'Lectern Keycaps', 'Lectern Emoji', sans-serif" }
    : undefined;
