import { useTheme } from '@emotion/react';
import type { SlideTheme } from '../theme/theme.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { placeRule, widthOf } from '../theme/textStyles.ts';
import { type ColumnsPoint, layOutColumns, nestedOf, withCue } from './columnsLayout.ts';
import { Heading, useRoom } from './Heading.tsx';
import { Picture, type PictureWords, Words } from './Picture.tsx';
import { type PictureContent, PictureImage } from './PictureImage.tsx';
import { RichText } from './RichText.tsx';

export interface PictureBesideProps {
  title: string;
  picture: PictureContent;
  /** The text; undefined if there are points. */
  text?: string;
  points: readonly ColumnsPoint[];
  /** Where the picture is. */
  side: 'start' | 'end' | 'below';
  /** The picture fills its half. */
  fill: boolean;
  words: PictureWords;
}

/** A heading with a text or points, and a picture in the other half of the slide, or below them. */
export function PictureBeside(props: PictureBesideProps) {
  const { title, picture, text, points, side, fill, words } = props;
  const theme = useTheme();
  const room = useRoom(title);
  const isBelow = side === 'below';
  // Below them is the picture, which has most of the height: points are beside each other.
  const columns = isBelow ? points.map((point) => ({ points: [point] })) : [{ points }];
  const sizes = layOutColumns(
    text === undefined ? columns : [{ text }],
    columns.map(() => widthOf(isBelow ? 12 / Math.max(1, points.length) : 6)),
    theme,
    { height: isBelow ? room / 3 : room - theme.fontSizes.title, stacks: [] },
  );
  return (
    <div css={layout} data-side={side} data-fill={fill}>
      <div style={{ fontSize: sizes.text }}>
        <Heading>{title}</Heading>
        {text !== undefined && (
          <p>
            <RichText>{text}</RichText>
          </p>
        )}
        {points.length > 0 && (
          <ul role="list">
            {points.map((point, index) => (
              <Reveal key={index} as="li" place step={index + 1}>
                <p>
                  <RichText>{withCue(point).text}</RichText>
                </p>
                {nestedOf(point) && (
                  <ul role="list" style={{ fontSize: sizes.nested }}>
                    {nestedOf(point)!.map((one, place) => (
                      <li key={place}>
                        <RichText>{one}</RichText>
                      </li>
                    ))}
                  </ul>
                )}
              </Reveal>
            ))}
          </ul>
        )}
        {fill && <Words {...words} as="div" />}
      </div>
      <div>{fill ? <PictureImage {...picture} fill /> : <Picture {...picture} {...words} />}</div>
    </div>
  );
}

/** The height at the bottom of a slide that the progress needs. */
export const foot = 56;

const layout = (theme: SlideTheme) =>
  ({
    flex: '1 1 0',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: `repeat(2, ${widthOf(6)}px)`,
    columnGap: 26,
    '& > :first-of-type': {
      display: 'flex',
      flexDirection: 'column',
      lineHeight: 1.25,
      '& > :last-child:not(p, ul)': { marginTop: 'auto' },
    },
    '& > :last-of-type': {
      minHeight: 0,
      display: 'flex',
      '& > figure': { justifyContent: 'center' },
    },
    '&[data-side="start"] > :first-of-type': { gridColumn: 2 },
    '&[data-side="start"] > :last-of-type': { gridArea: '1 / 1' },
    '&[data-fill="true"] > :last-of-type': {
      position: 'absolute',
      inset: `0 0 ${foot}px 0`,
      insetInlineStart: 748,
    },
    '&[data-fill="true"][data-side="start"] > :last-of-type': { insetInline: '0 748px' },
    '&[data-side="below"]': {
      gridTemplate: 'auto minmax(0, 1fr) / minmax(0, 1fr)',
      rowGap: 24,
      '& > div > ul': {
        display: 'grid',
        gridAutoFlow: 'column',
        gridAutoColumns: 'minmax(0, 1fr)',
        columnGap: 26,
      },
      '& figure': { justifyContent: 'start' },
    },
    '& > div > ul > li': { padding: '12px 0', ...placeRule(theme) },
    '& ul ul': { color: theme.colors.muted, '& > li': { marginTop: 4 } },
  }) as const;
