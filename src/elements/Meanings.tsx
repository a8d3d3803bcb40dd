import { RichText } from './RichText.tsx';
import { codeFoot } from './codeStyles.ts';

export interface MeaningsProps {
  /** What each step means, if it says it. */
  texts: readonly (string | undefined)[];
  /** The step that is shown. */
  at: number;
  /** Emotion's `css` prop sets it. */
  className?: string;
}

/** What lit lines mean: one text at a time, in a place that is as high as the longest of them needs it. */
export function Meanings({ texts, at, className }: MeaningsProps) {
  if (!texts.some(Boolean)) return null;
  return (
    <div css={codeFoot} className={className}>
      {texts.map((text, index) =>
        text ? (
          <p key={index} data-shown={index === at}>
            <RichText>{text}</RichText>
          </p>
        ) : null,
      )}
    </div>
  );
}
