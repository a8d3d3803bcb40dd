import { RichText } from './RichText.tsx';

export interface InnerPointsProps {
  /** The points, if there are any. */
  points: readonly string[] | undefined;
  /** Whether they are in order: the list around them has `numerals`. @default false */
  numbered?: boolean;
}

/** The points that belong to a point: a list in a list. */
export function InnerPoints({ points, numbered }: InnerPointsProps) {
  const List = numbered ? 'ol' : 'ul';
  return (
    points && (
      <List data-inner>
        {points.map((text, index) => (
          <li key={index}>
            <RichText>{text}</RichText>
          </li>
        ))}
      </List>
    )
  );
}
