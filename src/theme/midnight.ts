import type { Theme } from './theme.ts';

const text =
  "var(--signs,) 'Lectern Sans', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Lectern Sans Standby', system-ui, sans-serif";
const label =
  "var(--labels,) 'Lectern Mono', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Lectern Mono Standby', ui-monospace, monospace";

const code =
  "'Lectern Code', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Lectern Mono Standby', ui-monospace, monospace";

const accents: Theme['accents'] = {
  brand: '#ffb648',
  coral: '#ff8a75',
  cyan: '#5fd4f4',
  green: '#63e2a0',
  pink: '#ff8fc4',
  violet: '#bba4ff',
};

const tones: Theme['tones'] = {
  benefit: '#63e2a0',
  risk: '#ff8a75',
  warning: '#ffb648',
  status: '#5fd4f4',
};

/** The default theme, a cockpit at night: warm white text and bright accents on dark blue. */
export const midnight: Theme = {
  name: 'midnight',
  colors: {
    ground: '#070c18',
    surface: '#16223d',
    raised: '#22335a',
    line: '#56699a',
    text: '#f7f2e8',
    muted: '#bcc6d8',
  },
  accents,
  tones,
  code: {
    ground: '#0d1526',
    text: '#f7f2e8',
    dimmed: '#8d9ab3',
    comment: '#a5b5d3',
    keyword: accents.pink,
    string: accents.green,
    constant: accents.brand,
    function: accents.cyan,
    type: accents.violet,
    property: '#c3d6ff',
  },
  fills: { ...accents, ...tones },
  fonts: { display: text, title: text, text, label, code },
  fontSizes: {
    display: 200,
    figure: 80,
    title: 60,
    lead: 44,
    subhead: 40,
    name: 36,
    body: 32,
    small: 30,
    label: 24,
  },
  type: {
    displayWeight: 800,
    displayWidth: 118,
    displayTracking: -0.03,
    displayLeading: 0.94,
    displayAdvance: 1,
    displayCase: 'none',
    titleWeight: 700,
    titleTracking: -0.02,
    quoteStyle: 'normal',
    labelCase: 'uppercase',
    labelTracking: 0.1,
  },
  shape: { radius: 6, tile: 14, rule: 4, edge: 8 },
  icons: 'bare',
  figures: 'bare',
  fields: ['section', 'statement', 'quote', 'closing'],
  drawings: { title: 'disc', section: 'compass', question: 'horizon' },
  motion: 'ease',
  logo: null,
};
