import { allowsMotion, easing } from '../theme/motion.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** What is lit has the accent, and the rest the color of lines. */
export const chartStyle = ({ accent, colors, fonts, shape }: SlideTheme) => {
  // Rules of some themes are too thin for a line that is to be followed.
  const rule = Math.max(shape.rule, 3);
  return {
    flex: '0 1 auto',
    minHeight: 0,
    position: 'relative',
    '& svg': { display: 'block', width: '100%', height: '100%', overflow: 'visible' },
    '& line': {
      stroke: colors.line,
      strokeWidth: shape.rule / 4,
      '&[data-zero="true"]': { strokeWidth: shape.rule / 2 },
    },
    '& path': {
      fill: 'none',
      stroke: colors.line,
      '&[data-kind="line"]': {
        strokeWidth: rule,
        strokeLinejoin: 'round',
        strokeLinecap: 'round',
      },
      '&[data-kind="stem"]': { strokeWidth: rule },
      '&[data-kind="leader"]': {
        strokeWidth: Math.max(2, rule / 2),
        strokeDasharray: '0 6',
        strokeLinecap: 'round',
      },
      '&[data-kind="bar"]': { stroke: 'none', fill: colors.line },
      // Where dots overlap, each is seen.
      '&[data-kind="dot"]': { stroke: colors.ground, strokeWidth: 3, fill: colors.line },
      '&[data-kind="segment"]': { fill: colors.raised, strokeWidth: shape.rule / 2 },
      '&[data-chosen="true"]': {
        stroke: accent,
        '&[data-kind="line"]': { strokeWidth: 2 * rule },
        '&:is([data-kind="bar"], [data-kind="dot"], [data-kind="segment"])': { fill: accent },
        '&[data-kind="bar"]': { stroke: 'none' },
        '&[data-kind="dot"]': { stroke: colors.ground },
      },
    },
    '& rect': { fill: colors.ground },
    '& text': {
      fill: colors.text,
      fontFamily: fonts.text,
      fontVariantNumeric: 'tabular-nums',
      '&[data-kind="axis"]': { fill: colors.muted },
      '&:is([data-kind="value"], [data-kind="name"])': { fill: colors.muted },
      '&[data-chosen="true"]:not([data-kind="inside"])': { fill: accent, fontWeight: 700 },
      '&[data-chosen="true"][data-kind="inside"]': { fill: colors.ground, fontWeight: 700 },
    },
    // A browser does not force the colors of a drawing, and they are made for the ground of the theme.
    '@media (forced-colors: active)': {
      '& line, & path': { stroke: 'CanvasText !important' },
      '& path:is([data-kind="bar"], [data-kind="dot"], [data-kind="segment"])': {
        fill: 'Canvas',
        strokeWidth: 2,
        '&[data-chosen="true"]': { fill: 'Highlight' },
      },
      '& rect': { fill: 'Canvas' },
      '& text': {
        fill: 'CanvasText !important',
        '&[data-chosen="true"][data-kind="inside"]': { fill: 'HighlightText !important' },
      },
    },
    '& [data-shown="false"]': { visibility: 'hidden', opacity: 0 },
    [`@media ${allowsMotion}`]: {
      '& path, & text': { transition: transitions('fill', 'stroke') },
      '& [data-shown="true"]': { transition: transitions('fill', 'stroke', 'opacity') },
    },
  } as const;
};

const transitions = (...properties: string[]) =>
  properties.map((property) => `${property} 240ms ${easing}`).join();
