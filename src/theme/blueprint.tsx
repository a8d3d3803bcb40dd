import { labelOf } from '../core/backup.ts';
import { say } from '../core/strings.ts';
import { midnight } from './midnight.ts';
import { labelText, mix } from './textStyles.ts';
import type { SlidePlace, SlideTheme, Theme } from './theme.ts';

const sans =
  "var(--signs,) 'Blueprint Sans', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Blueprint Sans Standby', system-ui, sans-serif";
const mono =
  "'Blueprint Mono', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Lectern Mono Standby', ui-monospace, monospace";

const accents: Theme['accents'] = {
  brand: '#ffd25e',
  coral: '#ffb6a6',
  cyan: '#8fe4ff',
  green: '#95f0b8',
  pink: '#ffbfde',
  violet: '#dccfff',
};

const tones: Theme['tones'] = {
  benefit: '#95f0b8',
  risk: '#ffb6a6',
  warning: '#ffd25e',
  status: '#8fe4ff',
};

/** An engineer's drawing: white lines and bright accents on blue. It needs its stylesheet. */
export const blueprint: Theme = {
  ...midnight,
  name: 'blueprint',
  colors: {
    ground: '#0c2c6e',
    surface: '#14387f',
    raised: '#1b428d',
    line: '#7f9bd6',
    text: '#ffffff',
    muted: '#d8e2f8',
  },
  accents,
  tones,
  code: {
    ground: '#09225a',
    text: '#ffffff',
    dimmed: '#94a9da',
    comment: '#b3c4ec',
    keyword: accents.pink,
    string: accents.green,
    constant: accents.brand,
    function: accents.cyan,
    type: accents.violet,
    property: '#d8e2f8',
  },
  fills: { ...accents, ...tones },
  fonts: { display: sans, title: sans, text: sans, label: `var(--labels,) ${mono}`, code: mono },
  fontSizes: { ...midnight.fontSizes, body: 33 },
  type: {
    ...midnight.type,
    displayWidth: 100,
    displayTracking: -0.03,
    displayAdvance: 0.86,
    titleTracking: -0.01,
    labelTracking: 0.04,
  },
  shape: { radius: 0, tile: 0, rule: 2, edge: 6 },
  icons: 'bare',
  figures: 'measured',
  fields: ['quote', 'closing'],
  drawings: { title: Plan, section: Plan, question: Datum },
};

/** A sheet with a circle, its center lines, its diameter, and a radius that turns from part to part. */
function Plan({ number, count, part, parts }: SlidePlace) {
  const cells = [
    part > 0 && say('Part {number}', { number: part }),
    number > 0 && say('No. {number}', { number: labelOf(number, count) }),
    '1:1',
  ];
  const angle = (2 * Math.PI * Math.max(part, 1)) / (Math.max(parts, 5) + 1);
  const end = `${(190 * Math.sin(angle)).toFixed(1)} ${(-190 * Math.cos(angle)).toFixed(1)}`;
  return (
    <>
      <svg css={grid} viewBox="0 0 1366 1024">
        <path d={lines} />
      </svg>
      <svg css={circle} viewBox="-220 -220 440 520">
        <circle r="190" />
        <circle r="8" data-solid />
        <path d={`M0 0L${end}`} />
        <path data-center d="M-220 0H220M0 -220V220" />
        <path d="M-190 24V270M190 24V270M-190 258H190" />
        <path data-solid d="M-190 258l24 -8v16ZM190 258l-24 -8v16Z" />
      </svg>
      <div css={border}>
        <p>
          {cells.filter(Boolean).map((cell) => (
            <span key={String(cell)}>{cell}</span>
          ))}
        </p>
      </div>
    </>
  );
}

/** The level that heights are measured from. */
function Datum() {
  return (
    <svg css={datum} viewBox="0 -40 1366 44">
      <path data-center d="M0 0H1366" />
      <path d="M1294 0l-24 -36h48Z" />
    </svg>
  );
}

/** The lines of a grid of 52 px, as SVG path data. */
const lines = [
  ...Array.from({ length: 26 }, (_, index) => `M${52 * index + 33} 0V1024`),
  ...Array.from({ length: 20 }, (_, index) => `M0 ${52 * index + 20}H1366`),
].join('');

const grid = ({ colors }: SlideTheme) =>
  ({ '&&': { inset: 0, width: 1366, stroke: mix(colors.text, 8, colors.ground) } }) as const;

const center = { '& [data-center]': { strokeDasharray: '28 8 4 8' } } as const;

const circle = {
  ...center,
  '&&': { top: 96, right: 24, width: 440 },
  '& [data-solid]': { stroke: 'none' },
} as const;

const datum = { ...center, '&&': { top: 'calc(70% - 40px)', width: 1366 } } as const;

const border = (theme: SlideTheme) => {
  const line = `${theme.shape.rule}px solid ${theme.colors.line}`;
  return {
    position: 'absolute',
    inset: 10,
    border: line,
    '& > p': {
      ...labelText(theme),
      position: 'absolute',
      right: 0,
      bottom: 0,
      display: 'flex',
      borderTop: line,
      color: theme.colors.muted,
      // The drawing is mirrored where the text comes from the right: its letters are not.
      'section[dir="rtl"] &': { scale: '-1 1' },
    },
    '& span': { padding: '12px 20px', borderLeft: line },
  } as const;
};
