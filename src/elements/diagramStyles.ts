import { allowsMotion, easing } from '../theme/motion.ts';
import { mix, panelGround } from '../theme/textStyles.ts';
import type { SlideTheme, Tone } from '../theme/theme.ts';

const tones: readonly Tone[] = ['benefit', 'risk', 'warning', 'status'];

/** Nodes and edges: what is lit has the accent, what is not is muted. */
export const diagramStyle = (theme: SlideTheme) => ({
  flex: '0 1 auto',
  minHeight: 0,
  // The list of nodes is on top of the edges.
  display: 'grid',
  '& > *': { gridArea: '1 / 1' },
  ...edgeStyle(theme),
  ...nodeStyle(theme),
  [`@media ${allowsMotion}`]: {
    '& [data-edge], & [data-words], & [data-form] > *': {
      transition: `opacity 240ms ${easing}`,
    },
  },
});

const edgeStyle = ({ accent, colors, fontSizes, fonts, shape, tones: colorOf }: SlideTheme) => {
  // Rules of some themes are too thin for a line that is to be followed.
  const rule = Math.max(shape.rule, 3);
  const ink = (color: string) => ({ '--edge': color, '--words': color });
  return {
    // As large as what it is drawn for, in a place of any size: nodes are not stretched either.
    '& > svg': { display: 'block', overflow: 'visible' },
    '& rect': {
      fill: mix(colors.surface, 60, colors.ground),
      stroke: colors.line,
      strokeWidth: shape.rule / 2,
      strokeDasharray: '2 8',
      strokeLinecap: 'round',
    },
    '& line': { stroke: colors.line, strokeWidth: rule / 2, strokeDasharray: '4 8' },
    '& :is([data-edge], [data-words])': {
      ...ink(colors.muted),
      ...Object.fromEntries(
        tones.map((tone) => [`&[data-tone="${tone}"]`, ink(colorOf[tone])] as const),
      ),
      '&[data-chosen="true"]:not([data-tone])': ink(accent),
      '&[data-chosen="false"]': { '--edge': colors.line, '--words': colors.muted },
      '&[data-shown="false"]': { visibility: 'hidden', opacity: 0 },
    },
    '& [data-edge] > path': { fill: 'none', stroke: 'var(--edge)', strokeWidth: rule },
    '& [data-edge][data-dashed="true"] > path': { strokeDasharray: '12 8' },
    '& [data-edge] > [data-head]': { fill: 'var(--edge)', stroke: 'none' },
    '& text': {
      fill: 'var(--words)',
      fontFamily: fonts.text,
      fontSize: fontSizes.label,
      // A line that is behind a word does not run through it.
      paintOrder: 'stroke',
      stroke: colors.ground,
      strokeWidth: 8,
      strokeLinejoin: 'round',
      '&:is([data-group], [data-row])': { fill: colors.muted, stroke: 'none' },
      '&[data-row]': { fontSize: fontSizes.body },
    },
    // A browser does not force the colors of a drawing.
    '@media (forced-colors: active)': {
      '& :is(rect, line)': { fill: 'none', stroke: 'CanvasText' },
      '& :is([data-edge], [data-words])': {
        '--edge': 'CanvasText !important',
        '--words': 'CanvasText !important',
      },
      '& [data-edge][data-chosen="true"] > path:first-of-type': { strokeWidth: 2 * rule },
      '& text': { fill: 'CanvasText !important', stroke: 'Canvas' },
    },
  } as const;
};

const nodeStyle = ({ accent, colors, fontSizes, shape }: SlideTheme) =>
  ({
    '& > ul': { position: 'relative', lineHeight: 1.15 },
    // A group is in the list of nodes, but only they are drawn there.
    '& [data-form]': {
      '--node': colors.line,
      position: 'absolute',
      display: 'grid',
      alignItems: 'center',
      textAlign: 'center',
      padding: '4px 8px',
      border: `${shape.rule}px solid var(--node)`,
      borderRadius: shape.radius,
      background: colors.surface,
      '& p': { fontWeight: 700, textWrap: 'balance' },
      '& [data-text]': {
        marginTop: 4,
        fontSize: fontSizes.label,
        fontWeight: 400,
        lineHeight: 1.25,
        color: colors.muted,
      },
      '&[data-round="true"]': { borderRadius: 999 },
      '&[data-form="outside"]': { borderStyle: 'dashed', background: colors.ground },
      // A lid.
      '&[data-form="store"]': {
        borderRadius: '50% / 20px',
        paddingTop: 28,
        '&::before': {
          content: '""',
          // Its line is in its height, however thick it is.
          boxSizing: 'border-box',
          position: 'absolute',
          inset: `-${shape.rule}px`,
          bottom: 'auto',
          height: 40,
          border: `${shape.rule}px solid var(--node)`,
          borderRadius: '50%',
        },
      },
      // Three that wait.
      '&[data-form="queue"]': {
        paddingInlineEnd: 52,
        '&::before': {
          content: '""',
          position: 'absolute',
          insetBlock: 0,
          insetInlineEnd: 0,
          width: 3 * 12,
          background: `repeating-linear-gradient(90deg, var(--node) 0 ${shape.rule}px, transparent ${shape.rule}px 12px)`,
        },
      },
      '&[data-chosen="true"]': { '--node': accent, background: panelGround(accent, colors) },
      '@media (forced-colors: active)': {
        '&[data-chosen="true"]': { outline: '4px solid Highlight' },
      },
      '&[data-chosen="false"]': { background: colors.ground, color: colors.muted },
      '&[data-shown="false"]': {
        background: 'none',
        '& > *': { visibility: 'hidden', opacity: 0 },
      },
    },
  }) as const;
