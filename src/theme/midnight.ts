import type { Theme } from './theme.ts';

/** The default theme, a cockpit at night: warm white text and bright accents on dark blue. */
export const midnight: Theme = {
  name: 'midnight',
  colors: {
    ground: '#070c18',
    surface: '#101a2f',
    raised: '#1a2742',
    line: '#3a4a6b',
    text: '#f7f2e8',
    muted: '#bcc6d8',
  },
  accents: {
    brand: '#ffb648',
    coral: '#ff8a75',
    cyan: '#5fd4f4',
    green: '#63e2a0',
    pink: '#ff8fc4',
    violet: '#bba4ff',
  },
  tones: {
    benefit: '#63e2a0',
    risk: '#ff8a75',
    warning: '#ffb648',
    status: '#5fd4f4',
  },
  fonts: {
    text: "'Lectern Sans', 'Lectern Symbols', 'Lectern Emoji', 'Lectern Sans Standby', system-ui, sans-serif",
    mono: "'Lectern Mono', 'Lectern Symbols', 'Lectern Emoji', 'Lectern Mono Standby', ui-monospace, monospace",
  },
  fontSizes: { display: 112, title: 56, large: 46, lead: 38, body: 28, label: 22 },
};
