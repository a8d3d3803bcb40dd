import { useContext } from 'react';
import { FrameContext } from '../spectacle/contexts.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { RichText, hangingMark } from './RichText.tsx';

export interface HeadingProps {
  /** The text. */
  children: string;
  /** `title` above a slide's content, `display` if the heading is the content. @default 'title' */
  size?: 'title' | 'display';
  /** The heading's level: 1 on a title slide, 2 on all other slides. @default 2 */
  level?: 1 | 2;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** The heading of a slide, which names the slide for screen readers; each slide has exactly one. */
export function Heading({ children, size = 'title', level = 2, className }: HeadingProps) {
  const frame = useContext(FrameContext);
  const Element = `h${level}` as const;
  return (
    <Element id={frame?.headingId} css={heading} data-size={size} className={className}>
      <RichText>{children}</RichText>
    </Element>
  );
}

const heading = ({ fontSizes, accent }: SlideTheme) =>
  ({
    fontSize: fontSizes.title,
    fontWeight: 700,
    fontStretch: '108%',
    letterSpacing: '-0.015em',
    lineHeight: 1.08,
    textWrap: 'balance',
    ...hangingMark,
    '& strong': { color: accent, fontWeight: 'inherit' },
    '&[data-size="display"]': {
      fontSize: fontSizes.display,
      fontWeight: 800,
      fontStretch: '118%',
      letterSpacing: '-0.025em',
      lineHeight: 1,
    },
  }) as const;
