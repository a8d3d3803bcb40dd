import { useTheme } from '@emotion/react';
import { attributes } from '../core/page.ts';
import { factsOf } from '../core/pictures.ts';
import { type ColumnsPoint, layOutColumns, nestedOf, withCue } from '../elements/columnsLayout.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Picture, type PictureWords, Words, figure } from '../elements/Picture.tsx';
import { type PictureFrame, PictureFrames } from '../elements/PictureFrames.tsx';
import { PictureGrid, type PictureOfSeveral } from '../elements/PictureGrid.tsx';
import { type PictureContent, PictureImage } from '../elements/PictureImage.tsx';
import { RichText } from '../elements/RichText.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { placeRule, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** One picture: alone, or beside a text. */
interface OnePicture {
  /** The picture, and what it shows. */
  picture: PictureContent;
  /** A text of up to 40 words beside the picture. @default none: the picture is alone */
  text?: string;
  /** One to five points beside the picture instead of a text, one per key press. */
  points?: readonly ColumnsPoint[];
  /** Show all points at once. @default false */
  atOnce?: boolean;
  /** Where the picture is, if there is a text beside it: at the end of its lines, or at their start. @default 'end' */
  side?: 'start' | 'end';
  pictures?: never;
  logos?: never;
  frames?: never;
}

/** Several pictures at once. */
interface SeveralPictures {
  /** Two to 16 pictures in a grid. */
  pictures: readonly PictureOfSeveral[];
  /** They are logos: all look equally large, whatever their shape is. @default false */
  logos?: boolean;
  picture?: never;
  text?: never;
  points?: never;
  atOnce?: never;
  side?: never;
  frames?: never;
}

/** Pictures that follow each other. */
interface FramedPictures {
  /**
   * Two to eight pictures that follow each other at the same place, one with each key press. The first one is there when
   * the slide begins, and a PDF has the last one.
   */
  frames: readonly PictureFrame[];
  picture?: never;
  text?: never;
  points?: never;
  atOnce?: never;
  side?: never;
  pictures?: never;
  logos?: never;
  fill?: never;
}

export type PictureSlideProps = SlideProps & {
  /** The slide's heading: what the picture shows, or what it means. */
  title: string;
} & PictureWords &
  (
    | FramedPictures
    | (SeveralPictures & {
        /** Fill the cells of the grid, and crop the pictures around their `focus`. @default false */
        fill?: boolean;
      })
    | (OnePicture & { fill?: false })
    | (OnePicture & {
        /**
         * Fill the slide to its edges, or its half beside a text, and crop the picture around its `focus`. Words stand on a
         * strip, never on the picture. @default false: all of the picture is there
         */
        fill: true;
        kicker?: never;
      })
  );

/**
 * A photograph, a drawing or a screenshot: alone, over the whole slide, beside a text; or several, at once or one after
 * the other. No picture is cropped unless you say so.
 */
export function PictureSlide(props: PictureSlideProps) {
  const {
    picture,
    text,
    points = noPoints,
    atOnce,
    side = 'end',
    pictures,
    logos = false,
    frames = noFrames,
    fill = false,
    caption,
    source,
    credit,
    ...slide
  } = props;
  const { title } = slide;
  const words = { caption, source, credit };
  const later = frames.slice(1).map(({ cue, alt }) => ({ cue, says: alt }));
  const reveals = [...points.map(withCue), ...later];
  const notes = [slide.notes, frames[0]?.cue].filter(Boolean).join('\n\n') || undefined;
  const isBeside = text !== undefined || points.length > 0;
  const bleeds = picture && fill;
  return (
    <SlideFrame
      reveals={reveals}
      atOnce={atOnce}
      {...slide}
      notes={notes}
      frame={bleeds && slide.frame !== false ? 'progress' : slide.frame}
    >
      {frames !== noFrames && (
        <ItemLimit title={title} noun="frames" count={frames.length} most={8} />
      )}
      {pictures && <ItemLimit title={title} noun="pictures" count={pictures.length} most={16} />}
      {picture && isBeside ? (
        <Beside {...{ title, picture, text, points, side, fill, words }} />
      ) : bleeds ? (
        <Whole {...{ title, picture, words }} hasTitle={!slide.hideTitle} />
      ) : (
        <>
          <Heading>{title}</Heading>
          {picture && <Alone {...{ title, picture, words }} />}
          {pictures && <Several {...{ title, pictures, logos, fill }} />}
          {frames !== noFrames && <PictureFrames frames={frames} />}
          {!picture && <Words {...words} />}
        </>
      )}
    </SlideFrame>
  );
}

const noPoints: readonly ColumnsPoint[] = [];
const noFrames: readonly PictureFrame[] = [];

interface PartProps {
  title: string;
  picture: PictureContent;
  words: PictureWords;
}

/** A picture that fills the slide, down to the strip with the words. */
const Whole = ({ title, picture, words, hasTitle }: PartProps & { hasTitle: boolean }) => (
  <figure css={whole}>
    <PictureImage {...picture} fill />
    <div data-title={hasTitle}>
      <Heading size="display" most={104} room={130}>
        {title}
      </Heading>
      <Words {...words} />
    </div>
  </figure>
);

/** A picture of which all is there. Beside one that leaves much of the width, the caption is at its side. */
function Alone({ title, picture, words }: PartProps) {
  const facts = factsOf(picture.src);
  const room = useRoom(title);
  const isBare = !Object.values(words).some(Boolean);
  const isNarrow = facts && (facts.width / facts.height) * room < widthOf(8);
  return (
    <figure css={[figure, alone]} data-narrow={!isBare && isNarrow}>
      <PictureImage {...picture} place={isBare ? 'board' : 'close'} />
      <Words {...words} />
    </figure>
  );
}

function Several({
  title,
  ...props
}: { title: string } & Required<Pick<SeveralPictures, 'pictures' | 'logos'>> & { fill: boolean }) {
  return <PictureGrid {...props} height={useRoom(title)} />;
}

/** A text or points, and a picture in the other half of the slide. */
function Beside({
  title,
  picture,
  text,
  points,
  side,
  fill,
  words,
}: PartProps & {
  text?: string;
  points: readonly ColumnsPoint[];
  side: 'start' | 'end';
  fill: boolean;
}) {
  const { fontSizes } = useTheme();
  const room = useRoom(title) - fontSizes.title;
  const column = text === undefined ? { points } : { text };
  const sizes = layOutColumns([column], [widthOf(6)], fontSizes, room);
  return (
    <div css={beside} data-side={side} data-fill={fill}>
      <div style={{ fontSize: sizes.text }}>
        <Heading>{title}</Heading>
        {text !== undefined && (
          <p>
            <RichText>{text}</RichText>
          </p>
        )}
        {points.length > 0 && (
          <ul>
            {points.map((point, index) => (
              <Reveal key={index} as="li" place step={index + 1}>
                <p>
                  <RichText>{withCue(point).text}</RichText>
                </p>
                {nestedOf(point) && (
                  <ul style={{ fontSize: sizes.nested }}>
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
        {fill && <Words {...words} />}
      </div>
      <div>{fill ? <PictureImage {...picture} fill /> : <Picture {...picture} {...words} />}</div>
    </div>
  );
}

/** The height at the bottom of a slide that the progress needs. */
const foot = 56;

const whole = ({ colors }: SlideTheme) =>
  ({
    position: 'absolute',
    inset: 0,
    // The progress is above it.
    zIndex: -1,
    display: 'flex',
    flexDirection: 'column',
    '& > [data-title]': {
      flex: 'none',
      padding: `0 72px ${foot}px`,
      background: colors.ground,
      '&[data-title="true"]': { paddingTop: 24 },
    },
  }) as const;

const alone = ({ fontSizes }: SlideTheme) =>
  ({
    '&[data-narrow="true"]': {
      flexDirection: 'row',
      gap: 26,
      '& > div': { width: 'auto', height: '100%', flex: 'none' },
      '& > figcaption': {
        flex: 1,
        flexDirection: 'column',
        justifyContent: 'end',
        margin: 0,
        fontSize: fontSizes.lead,
        [`& > [${attributes.credit}]`]: { marginInlineStart: 0 },
      },
    },
  }) as const;

const beside = (theme: SlideTheme) =>
  ({
    flex: '1 1 0',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: `repeat(2, ${widthOf(6)}px)`,
    columnGap: 26,
    '& > :first-of-type': { display: 'flex', flexDirection: 'column', lineHeight: 1.25 },
    '& > div > figcaption': { marginTop: 'auto' },
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
    '&[data-fill="true"][data-side="start"] > :last-of-type': {
      insetInline: '0 748px',
    },
    '& > div > ul > li': { padding: '12px 0', ...placeRule(theme) },
    '& ul ul': { color: theme.colors.muted, '& > li': { marginTop: 4 } },
  }) as const;
