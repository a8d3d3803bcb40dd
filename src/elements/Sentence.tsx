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
}

/** A sentence before the content of a slide, or after it: that one is bold. */
export const Sentence = ({ step = 0, children }: SentenceProps) =>
  children && (
    <Reveal as="p" step={step} css={sentence}>
      <RichText>{children}</RichText>
    </Reveal>
  );

/** The height of a sentence with the space between it and the content, in px. */
export const sentenceHeight = (text: string | undefined, { fontSizes: { lead } }: Theme) =>
  text ? linesIn(plainText(text), widthOf(12), lead) * lead * 1.2 + 24 : 0;

const sentence = ({ fontSizes }: SlideTheme) =>
  ({
    marginBottom: 24,
    fontSize: fontSizes.lead,
    lineHeight: 1.2,
    textWrap: 'balance',
    'ol + &, div + &': { margin: '24px 0 0', fontWeight: 700 },
  }) as const;
