import { factsOf } from '../core/pictures.ts';
import { sum } from '../core/sum.ts';
import { widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { type PictureContent, PictureImage } from './PictureImage.tsx';
import { RichText } from './RichText.tsx';

/** One of several pictures. */
export type PictureOfSeveral = PictureContent & {
  /** A few words below the picture, such as a name. */
  caption?: string;
};

export interface PictureGridProps {
  pictures: readonly PictureOfSeveral[];
  /** They are logos. */
  logos: boolean;
  /** Fill the cells, and crop the pictures. */
  fill: boolean;
  /** The height of the grid in px. */
  height: number;
}

/** Several pictures at once, as large as they can be in a grid; logos look equally large. */
export function PictureGrid({ pictures, logos, fill, height }: PictureGridProps) {
  const ratios = pictures.map(({ src }) => ratioOf(src));
  const isEven = Math.max(...ratios) < Math.min(...ratios) * alike;
  const count = gridOf(ratios, height);
  const rows = Math.ceil(pictures.length / count);
  const cell = { width: (widthOf(12) - gap * (count - 1)) / count, height: height / rows - gap };
  return (
    <ul
      role="list"
      css={grid}
      data-panels={!logos && !fill && !isEven}
      style={{ gridTemplateColumns: `repeat(${count}, 1fr)` }}
    >
      {pictures.map(({ caption, ...picture }, index) => (
        <li key={index}>
          <PictureImage
            {...picture}
            fill={fill}
            place={logos || picture.drawing === 'mat' ? 'board' : isEven ? 'close' : 'center'}
            area={logos ? cell.width * cell.height * share : undefined}
          />
          {caption && (
            <p>
              <RichText>{caption}</RichText>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const gap = 26;

/** The share of its cell that a logo has, so that a wide one is not larger than one that is high. */
const share = 0.26;

/** How much the shapes of pictures may differ that are drawn as if they had one. */
const alike = 1.03;

/** The width of a picture as a multiple of its height; that of a photograph if nobody knows. */
function ratioOf(src: string): number {
  const facts = factsOf(src);
  return facts ? facts.width / facts.height : 1.5;
}

/** The number of columns in which pictures of their mean shape are largest. */
function gridOf(ratios: readonly number[], height: number): number {
  const ratio = Math.exp(sum(ratios.map(Math.log)) / Math.max(1, ratios.length));
  const widthIn = (columns: number) => {
    const rows = Math.ceil(ratios.length / columns);
    const empty = columns * rows - ratios.length;
    const width = (widthOf(12) - gap * (columns - 1)) / columns;
    // Whole rows are better than a few px.
    return Math.min(width, ((height - gap * (rows - 1)) / rows) * ratio) / (1 + empty / 8);
  };
  const tries = ratios.map((_, index) => index + 1);
  return tries.reduce((best, columns) => (widthIn(columns) > widthIn(best) ? columns : best), 1);
}

const grid = ({ colors, fontSizes, shape }: SlideTheme) =>
  ({
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gridAutoRows: 'minmax(0, 1fr)',
    gap,
    '& > li': { display: 'flex', flexDirection: 'column', justifyContent: 'center', minHeight: 0 },
    '& > li > p': { flex: 'none', marginTop: 8, fontSize: fontSizes.label, lineHeight: 1.2 },
    // Pictures of many shapes lie on panels of one.
    '&[data-panels="true"] > li > div': {
      borderRadius: shape.radius,
      background: colors.surface,
    },
  }) as const;
