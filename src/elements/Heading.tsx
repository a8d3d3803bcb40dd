import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { plainText } from '../core/richText.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import { bareCode, displayText, fitDisplay, titleText } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { RichText, hangingMark } from './RichText.tsx';

export interface HeadingProps {
  /** The text. */
  children: string;
  /** `title` above a slide's content, `display` if the heading is the content. @default 'title' */
  size?: 'title' | 'display';
  /** The width in px that a `display` heading has: it is as large as this allows. @default 1222, the whole slide */
  width?: number;
  /** The largest size of a `display` heading, in px of a theme whose `fontSizes.display` is 200. @default 200 */
  most?: number;
  /** The most lines of a `display` heading at a size above the smallest. @default 3 */
  lines?: number;
  /** The heading's level: 1 on a title slide, 2 on all other slides. @default 2 */
  level?: 1 | 2;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** The heading of a slide, which names the slide for screen readers; each slide has exactly one. */
export function Heading({
  children,
  size = 'title',
  width = 1222,
  most = 200,
  lines,
  level = 2,
  className,
}: HeadingProps) {
  const frame = useContext(FrameContext);
  const theme = useTheme();
  const Element = `h${level}` as const;
  const fitted =
    size === 'display'
      ? {
          maxWidth: width,
          fontSize: fitDisplay(plainText(children), width, theme, {
            lines,
            // 2 px more, because the sizes of a theme are multiples of 4.
            most: (most / 200) * theme.fontSizes.display + 2,
          }),
        }
      : undefined;
  return (
    <Element
      id={frame?.headingId}
      css={heading}
      style={fitted}
      data-size={size}
      className={className}
    >
      <RichText>{children}</RichText>
    </Element>
  );
}

const heading = (theme: SlideTheme) =>
  ({
    flex: 'none',
    textWrap: 'balance',
    ...hangingMark,
    '& strong': { color: theme.accent, fontWeight: 'inherit' },
    '& code': bareCode,
    '&[data-size="title"]': { ...titleText(theme), marginBottom: 32 },
    '&[data-size="display"]': displayText(theme),
  }) as const;
