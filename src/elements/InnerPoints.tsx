import { RichText } from './RichText.tsx';

export interface InnerPointsProps {
  /** The points, if there are any. */
  points: readonly string[] | undefined;
  /** Whether they are in order: the list around them has `numerals`. @default false */
  numbered?: boolean;
  /** Their size in px. @default as the styles of the list around them say */
  size?: number;
}

/** The points that belong to a point: a list in a list. */
export function InnerPoints({ points, numbered, size }: InnerPointsProps) {
  const List = numbered ? 'ol' : 'ul';
  return (
    points && (
      <List data-inner style={{ fontSize: size }}>
        {points.map((text, index) => (
          <li key={index}>
            <RichText>{text}</RichText>
          </li>
        ))}
      </List>
    )
  );
}
