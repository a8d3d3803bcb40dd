import { plainText } from '../core/richText.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { linesIn, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme, Theme } from '../theme/theme.ts';
import { RichText } from './RichText.tsx';

export interface SentenceProps {
  /** The sentence, if there is one. */
  children: string | undefined;
  /** The step that shows it. @default 0: it is there from the start */
  step?: number;
  /** Whether it is as small as text, and close to the content, which needs the room. @default false */
  isClose?: boolean;
}

/** A sentence before the content of a slide, or after it: that one is bold. */
export const Sentence = ({ step = 0, isClose = false, children }: SentenceProps) =>
  children && (
    <Reveal as="p" step={step} css={sentence} data-close={isClose}>
      <RichText>{children}</RichText>
    </Reveal>
  );

/** The height of a sentence with the space between it and the content, in px. */
export function sentenceHeight(
  text: string | undefined,
  { fontSizes: { lead, body } }: Theme,
  isClose = false,
): number {
  if (!text) return 0;
  const [size, margin] = isClose ? [body, 16] : [lead, 24];
  return linesIn(plainText(text), widthOf(12), size) * size * 1.2 + margin;
}

const sentence = ({ fontSizes }: SlideTheme) =>
  ({
    marginBottom: 24,
    fontSize: fontSizes.lead,
    lineHeight: 1.2,
    textWrap: 'balance',
    '&[data-close="true"]': { marginBottom: 16, fontSize: fontSizes.body },
    'ol + &, div + &': {
      margin: '24px 0 0',
      fontWeight: 700,
      '&[data-close="true"]': { marginTop: 16 },
    },
  }) as const;
