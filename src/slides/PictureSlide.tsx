import { joinNotes } from '../core/notes.ts';
import { creditLine } from '../core/page.ts';
import { factsOf } from '../core/pictures.ts';
import { type ColumnsPoint, withCue } from '../elements/columnsLayout.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { type PictureWords, Words, figure } from '../elements/Picture.tsx';
import { PictureBeside, foot } from '../elements/PictureBeside.tsx';
import { type PictureFrame, PictureFrames } from '../elements/PictureFrames.tsx';
import { PictureGrid, type PictureOfSeveral } from '../elements/PictureGrid.tsx';
import { type PictureContent, PictureImage } from '../elements/PictureImage.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { widthOf } from '../theme/textStyles.ts';
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
  /**
   * Where the picture is, if there is a text: at the end of its lines, at their start, or below them, for a wide picture
   * whose letters are to be read. @default 'end'
   */
  side?: 'start' | 'end' | 'below';
  pictures?: never;
  logos?: never;
  frames?: never;
}

/** Several pictures at once. */
interface SeveralPictures {
  /** Two to 16 pictures in a grid; with captions, at most twelve. */
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
        side?: 'start' | 'end';
        kicker?: never;
      })
  );

/**
 * A photograph, a drawing or a screenshot: alone, over the whole slide, beside a text; or several, at once or one after
 * the other. No picture is cropped unless you say so. An imported gif begins when it is shown on stage.
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
  const later = frames.slice(1).map(({ cue }) => ({ cue }));
  const reveals = [...points.map(withCue), ...later];
  const notes = joinNotes(slide.notes, frames[0]?.cue);
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
      {pictures && (
        <ItemLimit title={title} noun="pictures" count={pictures.length} most={mostOf(pictures)} />
      )}
      {picture && isBeside ? (
        <PictureBeside {...{ title, picture, text, points, side, fill, words }} />
      ) : bleeds ? (
        <Whole {...{ title, picture, words }} hasTitle={!slide.hideTitle} />
      ) : (
        <>
          <Heading>{title}</Heading>
          {picture && <Alone {...{ title, picture, words }} />}
          {pictures && <Several {...{ title, pictures, logos, fill }} />}
          {frames !== noFrames && <PictureFrames frames={frames} />}
          {!picture && <Words {...words} as="div" />}
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
      <Heading size="display" most={84} room={130} width={widthOf(hasCreditOnly(words) ? 9 : 12)}>
        {title}
      </Heading>
      <Words {...words} />
    </div>
  </figure>
);

/** With captions below them, more pictures would be lower than a seventh of the slide. */
const mostOf = (pictures: readonly PictureOfSeveral[]) =>
  pictures.some(({ caption }) => caption) ? 12 : 16;

/** A credit alone stands at the end of the title. */
const hasCreditOnly = ({ caption, source, credit }: PictureWords) => credit && !caption && !source;

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
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'last baseline',
      columnGap: 24,
      padding: `0 72px ${foot}px`,
      background: colors.ground,
      '&[data-title="true"]': { paddingTop: 24 },
      '& > figcaption': {
        flex: 1,
        [`&:has(> :not([${creditLine}]))`]: { flexBasis: '100%' },
      },
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
        [`& > [${creditLine}]`]: { marginInlineStart: 0 },
      },
    },
  }) as const;
