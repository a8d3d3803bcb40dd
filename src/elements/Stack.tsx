import { type ReactNode, useContext } from 'react';
import { FrameContext } from '../spectacle/contexts.ts';
import { Reveal, type RevealProps } from '../spectacle/Reveal.tsx';
import { mix, unlit } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import {
  type PictureScale,
  elementGap,
  groupGap,
  groupsOf,
  pointPadding,
  scalesOf,
} from './stackLayout.ts';

/** What appears in its place with a key press, or is there all the time. */
export function Item({ step, ...props }: ItemProps) {
  const frame = useContext(FrameContext)!;
  if (step !== undefined) return <Reveal place step={step} {...props} />;
  return (
    <FrameContext value={{ ...frame, steps: 0 }}>
      <Reveal place step={0} {...props} />
    </FrameContext>
  );
}

type ItemProps = Omit<RevealProps, 'step'> & {
  step?: number;
  [attribute: `data-${string}`]: unknown;
};

export interface StackProps {
  /** One element, or several in a fragment. */
  children: ReactNode;
  /** The width of the column in px. */
  width: number;
  /** The key press that shows an element with what belongs to it; undefined if it is there from the start. */
  stepOf: (item: number) => number | undefined;
}

/** The elements of a column below each other. */
export function Stack({ children, width, stepOf }: StackProps) {
  const groups = groupsOf(children);
  const scales = scalesOf(groups, width);
  return (
    <div css={stack}>
      {groups.map(({ kind, elements }, index) => (
        <Item
          key={index}
          place={groups.length > 1}
          step={stepOf(index)}
          css={scaled(scales[index])}
          data-kind={scales[index] ? 'scaled' : kind}
        >
          {elements}
        </Item>
      ))}
    </div>
  );
}

const scaled = (scale: PictureScale | undefined) =>
  scale && {
    '&&': { flexGrow: scale.grow },
    '&& :is(img, svg, video)': {
      flex: '1 1 0',
      width: `${scale.width}%`,
      maxHeight: scale.height,
    },
  };

// A picture is as wide as its column, as long as there is room for its height.
const picture = {
  flex: '0 1 auto',
  width: '100%',
  height: 'auto',
  objectFit: 'contain',
  objectPosition: '0 0',
  'section[dir="rtl"] &': { objectPosition: '100% 0' },
} as const;

/** The style of texts that are as high as their words, and of points as other slides have them. */
const texts = ({ accent, colors, fontSizes, shape }: SlideTheme) =>
  ({
    '& > :is(p, h3, h4, ul, ol, dl, pre, small, figcaption)': { flex: 'none' },
    '& > p': { maxWidth: '29em' },
    '& > :is(h3, h4)': { fontSize: 'inherit', fontWeight: 700 },
    '& > :is(small, figcaption)': { fontSize: fontSizes.label, color: colors.muted },
    '& > :is(ul, ol) > li': {
      position: 'relative',
      paddingBlock: pointPadding,
      borderTop: `${shape.rule / 2}px solid ${mix(accent, 65, colors.ground)}`,
    },
    '& > ol > li': {
      paddingInlineStart: '1.4em',
      '&::before': {
        content: 'counter(list-item)',
        position: 'absolute',
        insetInlineStart: 0,
        color: accent,
        fontWeight: 700,
        fontVariantNumeric: 'tabular-nums',
      },
    },
  }) as const;

// What has no height of its own shares what is left, and code is as high as its lines. A picture keeps its proportions.
const stack = (theme: SlideTheme) =>
  ({
    contain: 'size',
    display: 'flex',
    flexDirection: 'column',
    gap: groupGap,
    '& > div, & > div > figure': {
      flex: '1 1 auto',
      minHeight: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: elementGap,
      '& > *': { flex: '1 1 auto', minHeight: 0 },
      '& > :is(img, video)': picture,
      '& > svg': { ...picture, flex: '1 1 0' },
      ...texts(theme),
    },
    '& > div': unlit(theme),
    '& > [data-kind="text"]': { flex: 'none' },
    '& > [data-kind="picture"]:not(:has(svg))': { flex: '0 1 auto' },
    '& > [data-kind="code"]:not(:only-child)': { flex: '0 1 auto' },
    '& > :has(> * > table)': { flex: '0 1 auto', minHeight: 'min-content' },
    '& > * > :has(> table)': { minHeight: 'min-content' },
  }) as const;
