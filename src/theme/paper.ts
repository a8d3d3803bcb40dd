import { midnight } from './midnight.ts';
import type { Theme } from './theme.ts';

/** The same design in daylight, for bright rooms and print: dark text on warm paper. */
export const paper: Theme = {
  ...midnight,
  name: 'paper',
  colors: {
    ground: '#f6f1e6',
    surface: '#fffcf5',
    raised: '#efe7d6',
    line: '#8f8166',
    text: '#14203a',
    muted: '#3d465a',
  },
  accents: {
    brand: '#8f3f00',
    coral: '#a52a1a',
    cyan: '#075a82',
    green: '#0b5f3c',
    pink: '#a01a5b',
    violet: '#5a35ad',
  },
  tones: {
    benefit: '#0b5f3c',
    risk: '#a52a1a',
    warning: '#8f3f00',
    status: '#075a82',
  },
  code: {
    ground: '#fffcf5',
    text: '#14203a',
    dimmed: '#6b7280',
    comment: '#5c6373',
    keyword: '#a01a5b',
    string: '#0b5f3c',
    constant: '#8f3f00',
    function: '#075a82',
    type: '#5a35ad',
    property: '#2d4a86',
  },
};
