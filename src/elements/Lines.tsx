import { hiddenAtTop } from '../spectacle/visuallyHidden.ts';
import { RichText } from './RichText.tsx';

export interface LinesProps {
  /** What parts the text, in a group: a dash that is read, but that a break says on the slide. */
  at: RegExp;
  /** The text. */
  children: string;
}

/** A text with lines of its own for each of its parts. */
export const Lines = ({ at, children }: LinesProps) =>
  children.split(at).map((part, index) => (
    <span key={index} css={index % 2 ? hiddenAtTop : block}>
      {index % 2 ? part : <RichText>{part}</RichText>}
    </span>
  ));

const block = { display: 'block' } as const;
