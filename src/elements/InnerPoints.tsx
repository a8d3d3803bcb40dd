import { RichText } from './RichText.tsx';
import { numeralsInLine } from './numerals.ts';

export interface InnerPointsProps {
  /** The points, if there are any. */
  points: readonly string[] | undefined;
  /** Number them, after the numeral of the point that they belong to. @default false */
  numbered?: boolean;
}

/** The points that belong to a point: a list in a list. */
export function InnerPoints({ points, numbered }: InnerPointsProps) {
  const List = numbered ? 'ol' : 'ul';
  return (
    points && (
      <List data-inner css={numbered && numeralsInLine}>
        {points.map((text, index) => (
          <li key={index}>
            <RichText>{text}</RichText>
          </li>
        ))}
      </List>
    )
  );
}
