import { midnight } from './midnight.ts';
import type { SlideTheme, Theme } from './theme.ts';

const serif =
  "var(--signs,) 'Broadsheet Serif', 'Lectern Symbols', 'Lectern Emoji', 'Lectern Scripts Serif', var(--scripts, 'Lectern Scripts'), 'Broadsheet Serif Standby', Georgia, serif";
const sans =
  "var(--signs,) 'Broadsheet Sans', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Broadsheet Sans Standby', system-ui, sans-serif";

const ink = '#191411';

/** The front page of a newspaper, for bright rooms and print: ink and one red on cream. It needs its stylesheet. */
export const broadsheet: Theme = {
  ...midnight,
  name: 'broadsheet',
  colors: {
    ground: '#faf6ee',
    surface: '#ffffff',
    raised: '#f0e9db',
    line: '#8f8473',
    text: ink,
    muted: '#473e37',
  },
  accents: {
    brand: '#a8231b',
    coral: '#8c3b0a',
    cyan: '#0a5573',
    green: '#135a36',
    pink: '#981a53',
    violet: '#563699',
  },
  tones: {
    benefit: '#135a36',
    risk: '#a8231b',
    warning: '#764600',
    status: '#0a5573',
  },
  code: {
    ground: '#ffffff',
    text: ink,
    dimmed: '#75695c',
    comment: '#6a5d50',
    keyword: '#a8231b',
    string: '#135a36',
    constant: '#8c3b0a',
    function: '#0a5573',
    type: '#563699',
    property: '#4a4038',
  },
  fills: {
    brand: ink,
    coral: ink,
    cyan: ink,
    green: ink,
    pink: ink,
    violet: ink,
    benefit: ink,
    risk: ink,
    warning: ink,
    status: ink,
  },
  fonts: { display: serif, title: serif, text: sans, label: sans, code: midnight.fonts.code },
  fontSizes: { ...midnight.fontSizes, title: 62, body: 33 },
  type: {
    displayWeight: 500,
    displayWidth: 100,
    displayTracking: -0.045,
    displayLeading: 0.94,
    displayAdvance: 0.86,
    displayCase: 'none',
    titleWeight: 500,
    titleTracking: -0.03,
    quoteStyle: 'italic',
    labelCase: 'uppercase',
    labelTracking: 0.04,
  },
  shape: { radius: 0, tile: 0, rule: 2, edge: 10 },
  fields: ['section', 'question', 'statement', 'quote', 'closing'],
  drawings: { title: Masthead, section: Masthead, question: 'none' },
};

/** A thick rule above a thin one, below the head. */
function Masthead() {
  return <i css={rules} />;
}

const rules = ({ colors }: SlideTheme) =>
  ({
    position: 'absolute',
    inset: '88px 72px auto',
    height: 18,
    borderTop: `10px solid ${colors.text}`,
    borderBottom: `2px solid ${colors.text}`,
  }) as const;
