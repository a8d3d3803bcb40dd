import { useTheme } from '@emotion/react';
import type { CSSProperties } from 'react';
import { attributes } from '../core/page.ts';
import { factsOf } from '../core/pictures.ts';
import { useStage } from '../spectacle/Reveal.tsx';
import { isLight } from '../theme/contrast.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** What a picture shows, in words; or that it shows nothing that a listener misses. */
export type PictureAlternative =
  | {
      /** What screen readers say: what the audience should see in the picture. */
      alt: string;
      decorative?: never;
    }
  | {
      /** The picture says nothing that the slide does not say: screen readers leave it out. */
      decorative: true;
      alt?: never;
    };

/** A picture, and what it shows. */
export type PictureContent = {
  /**
   * The picture: an import, such as `import map from './map.png'`, or of a whole address,
   * `import map from 'https://example.org/map.png'`; or a file of the public folder, such as `/map.png`. An imported gif
   * plays while its slide is on stage, from its beginning; everywhere else, it is its first frame.
   */
  src: string;
  /** The point that stays in view where the picture is cropped, from its left and its top. @default '50% 50%' */
  focus?: `${number}% ${number}%`;
  /**
   * For a drawing with dark lines on white, or on no ground. `mat`: it lies on white; `invert`: on dark themes, light and
   * dark change places, and the ground is that of the slide.
   */
  drawing?: 'mat' | 'invert';
} & PictureAlternative;

export type PictureImageProps = PictureContent & {
  /** Fill the place, and crop the picture. @default false: all of it is there */
  fill?: boolean;
  /** The area that a logo has, in px², whatever its shape is. @default as large as its place allows */
  area?: number;
  /**
   * Where the picture is in its place: `close`: the place ends where the picture ends; `center`: in its middle; `board`: in
   * its middle, and a mat is as large as the place. @default 'close'
   */
  place?: 'close' | 'center' | 'board';
};

/** A picture in its place, whose size does not depend on whether the picture has loaded. */
export function PictureImage(props: PictureImageProps) {
  const { src, alt, focus, drawing, fill = false, area, place = 'close' } = props;
  const { colors } = useTheme();
  const isOnStage = useStage() === 'stage';
  const { width, height, small, moving } = factsOf(src) ?? {};
  const ratio = width && height ? width / height : undefined;
  const isInverted = drawing === 'invert' && !isLight(colors.ground);
  const fit = fill ? 'fill' : ratio ? place : 'unknown';
  const lengths = { '--ratio': ratio, '--limit': area && ratio && `${Math.sqrt(area * ratio)}px` };
  return (
    <div css={box} data-fit={fit} data-mat={drawing === 'mat'} style={lengths as CSSProperties}>
      <img
        ref={isOnStage ? moving?.play : undefined}
        src={moving?.still ?? src}
        srcSet={small && `${small.src} ${small.width}w, ${src} ${width}w`}
        sizes={small && '100vw'}
        width={width}
        height={height}
        alt={alt ?? ''}
        // A slide, or the next frame, is not shown without its picture.
        decoding="sync"
        data-inverted={isInverted || undefined}
        style={{ objectPosition: focus }}
        {...(area && { [attributes.logo]: true })}
      />
    </div>
  );
}

// Its length along the column is that of the picture, as far as there is room.
const box = ({ colors, fontSizes, shape }: SlideTheme) =>
  ({
    flex: '1 1 0',
    width: '100%',
    minWidth: 0,
    minHeight: 0,
    containerType: 'size',
    display: 'grid',
    gridTemplate: 'minmax(0, 1fr) / minmax(0, 1fr)',
    '& > img': {
      display: 'block',
      width: 'min(100cqw, 100cqh * var(--ratio), var(--limit, 100cqw))',
      height: 'auto',
      // The words of one that is missing are small, also on a mat, and do not make it higher.
      minHeight: 0,
      color: colors.text,
      textAlign: 'center',
      fontSize: fontSizes.label,
      lineHeight: 1.2,
      aspectRatio: 'var(--ratio)',
      objectFit: 'contain',
    },
    '&[data-fit="close"]': { flex: '0 1 auto', aspectRatio: 'var(--ratio)' },
    '&[data-fit="center"], &[data-fit="board"]': { placeItems: 'center' },
    '&[data-fit="fill"] > img': { width: '100%', height: '100%', objectFit: 'cover' },
    // Nobody knows how wide it is. Its place is as large as it can be, so nothing moves when it loads.
    '&[data-fit="unknown"] > img': { width: '100%', height: '100%' },
    '&[data-mat="true"]:not([data-fit="board"]) > img, &[data-mat="true"][data-fit="board"]': {
      padding: 24,
      borderRadius: shape.radius,
      background: '#ffffff',
    },
    // Black becomes the ground of the slide.
    // Twice where it is missing: its words keep their colors.
    '& > [data-inverted], & > [data-inverted]::before': {
      filter: 'invert(1) hue-rotate(180deg)',
      mixBlendMode: 'screen',
    },
  }) as const;
