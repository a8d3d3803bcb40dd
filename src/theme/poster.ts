import { midnight } from './midnight.ts';
import type { Theme } from './theme.ts';

const display =
  "var(--signs,) 'Poster Display', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Poster Display Standby', Impact, sans-serif";
const sans =
  "var(--signs,) 'Poster Sans', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Poster Sans Standby', system-ui, sans-serif";
const mono =
  "'Poster Mono', 'Lectern Symbols', 'Lectern Emoji', var(--scripts, 'Lectern Scripts'), 'Lectern Mono Standby', ui-monospace, monospace";

const accents: Theme['accents'] = {
  brand: '#4527c4',
  coral: '#aa1909',
  cyan: '#00568a',
  green: '#0a5e2f',
  pink: '#a11259',
  violet: '#7a1fa0',
};

const tones: Theme['tones'] = {
  benefit: '#0a5e2f',
  risk: '#aa1909',
  warning: '#774600',
  status: '#00568a',
};

/** A street poster: white and pure color by turns, in narrow capitals as large as they fit. It needs its stylesheet. */
export const poster: Theme = {
  ...midnight,
  name: 'poster',
  colors: {
    ground: '#ffffff',
    surface: '#f3f2ee',
    raised: '#e9e7e1',
    line: '#8c8982',
    text: '#0b0b0c',
    muted: '#3b3a37',
  },
  accents,
  tones,
  // A warning is yellow, with black on it.
  code: {
    ground: '#f3f2ee',
    text: '#0b0b0c',
    dimmed: '#6c6a64',
    comment: '#5f5c56',
    keyword: accents.pink,
    string: accents.green,
    constant: accents.coral,
    function: accents.cyan,
    type: accents.brand,
    property: '#3b3a37',
  },
  fills: { ...accents, ...tones, warning: '#ffc400' },
  fonts: { display, title: sans, text: sans, label: `var(--labels,) ${mono}`, code: mono },
  fontSizes: { ...midnight.fontSizes, display: 240, body: 33, label: 22 },
  type: {
    // Its own font has one weight for all; the letters of other scripts beside it are as heavy.
    displayWeight: 800,
    displayWidth: 100,
    displayTracking: 0,
    displayLeading: 1.02,
    displayAdvance: 0.62,
    displayCase: 'uppercase',
    titleWeight: 800,
    titleTracking: -0.03,
    quoteStyle: 'normal',
    labelCase: 'uppercase',
    labelTracking: 0,
  },
  shape: { radius: 0, tile: 0, rule: 6, edge: 12 },
  icons: 'tile',
  fields: ['title', 'section', 'question', 'statement', 'quote', 'closing'],
  drawings: { title: 'none', section: 'none', question: 'none' },
  motion: 'cut',
};
