import type { SlideTheme } from '../theme/theme.ts';

/** Windows in which nothing stays at the lower edge: one line of text is too low for that. */
export const lowWindow = '@media (max-height: 19.9rem)';
/** Windows that scroll, such as that of a phone: what turns the page stays at their lower edge. */
const withoutHeight =
  '@media (min-height: 20rem) and ((max-width: 559px) or (max-height: 35.9rem) or ((max-height: 47.9rem) and ((max-width: 759px) or (max-aspect-ratio: 1))))';
/** The height of that bar. */
const bar = 60;
/** Phones held upright, and windows enlarged to 400 %. */
const narrow = '@media (max-width: 559px)';
/** Phones held sideways, and windows enlarged to 200 %. */
const low =
  '@media (min-width: 560px) and (min-aspect-ratio: 1) and ((max-height: 35.9rem) or (max-width: 759px))';
/** The height of the pictures there: up to the bar. */
const lowHeight = `max(100svh - 1.5rem - ${bar + 24}px, 12rem)`;

/** There, all buttons have the same border and ground. */
const markedInForcedColors = {
  '@media (forced-colors: active)': { outline: '3px solid Highlight', outlineOffset: -3 },
};

/** The styles of the presenter view: where its parts are in windows of each size. */
export const presenterView = ({ colors, tones, fonts }: SlideTheme) =>
  ({
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: 16,
    display: 'grid',
    gap: 16,
    background: colors.ground,
    color: colors.text,
    font: `400 1rem/1.4 ${fonts.text}`,
    // Without specificity: the slides in the previews have their own styles.
    '& :where(*)': { boxSizing: 'border-box' },
    '& :where(h1, h2, p, dl, dd)': { margin: 0 },
    '& > header > h1, & > section > header > h2': { fontSize: '1.125rem', lineHeight: 1.3 },
    '& > header': { gridArea: 'head', display: 'flex', flexWrap: 'wrap', gap: '4px 24px' },
    '& > header > h1': { overflowWrap: 'anywhere' },
    '& > header p': { color: colors.muted },
    '& > header [role="status"]': { color: tones.warning, fontWeight: 700 },
    '& > header [data-day]': { marginInlineStart: 'auto', color: colors.text, fontWeight: 700 },
    '& > [data-area="notes"]': {
      gridArea: 'notes',
      display: 'flex',
      flexDirection: 'column',
      minHeight: 0,
      padding: 16,
      borderRadius: 6,
      background: colors.surface,
      '& > header': { display: 'flex', alignItems: 'start', gap: 8, marginBottom: 8 },
      '& > header h2': {
        flex: 1,
        maxHeight: '4lh',
        overflow: 'auto',
        overflowWrap: 'anywhere',
        color: colors.muted,
      },
    },
    '& > nav': { gridArea: 'nav', display: 'flex', flexWrap: 'wrap', gap: '8px 16px' },
    '& > nav > div': { display: 'flex', flexWrap: 'wrap', gap: 4 },
    // All buttons but the two that turn the page.
    '& > section :is(button, select), & > nav button:nth-of-type(n + 3), & > nav div + div :is(button, select)':
      {
        padding: '0.4em 0.5em',
        fontSize: '0.9375rem',
        borderColor: 'transparent',
        background: 'none',
        '&:hover, &[aria-pressed="true"]': { background: colors.raised },
        '&[aria-pressed="true"]': { borderColor: colors.text, ...markedInForcedColors },
      },
    '& > nav [data-kept]': { alignSelf: 'center', color: colors.muted, fontSize: '0.875rem' },
    '& > nav [data-refused]': { flexBasis: '100%', color: colors.muted, fontSize: '0.875rem' },
    ...onLargeScreens,
    [withoutHeight]: {
      paddingBottom: bar + 16,
      'html:has(&)': { scrollPaddingBottom: bar + 16 },
      '& > nav > div:first-of-type': {
        position: 'fixed',
        zIndex: 1,
        inset: 'auto 0 0',
        padding: '8px 16px max(8px, env(safe-area-inset-bottom))',
        borderTop: `1px solid ${colors.line}`,
        background: colors.ground,
        '& > button': { minHeight: 44, '&:nth-of-type(-n + 2)': { flex: '1 0 auto' } },
      },
    },
    ...onPhones,
  }) as const;

/** A time beside its name. */
const smallTimes = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '0 8px',
  '& > dd': { fontSize: '1.5rem' },
} as const;

/** Where the parts are in windows that are not those of phones. */
const onLargeScreens = {
  // Upright tablets: a window that is too low for everything scrolls.
  '@media (min-width: 560px)': {
    height: 'max(100vh, 48rem)',
    gridTemplate: `
      'head head' auto
      'pictures time' auto
      'notes notes' minmax(0, 1fr)
      'nav nav' auto / minmax(0, 3fr) minmax(15rem, 2fr)`,
  },
  // Everything fits on one screen. The pictures take the height between head and controls, and half of the width
  // or less.
  '@media (min-width: 760px) and (min-aspect-ratio: 1)': {
    height: 'max(100vh, 36rem)',
    gridTemplate: `
      'head head' auto
      'pictures time' auto
      'pictures notes' minmax(0, 1fr)
      'nav nav' auto / min(50% - 8px, (max(100vh, 36rem) - 10.5rem) * var(--ratio) / 1.6) minmax(0, 1fr)`,
    '& > [data-area="pictures"]': { containerType: 'size' },
  },
  // The notes need the height more than the times do.
  '@media (min-width: 760px) and (min-aspect-ratio: 1) and (max-height: 41.9rem)': {
    '& > [data-area="time"] > [data-figures] > div': smallTimes,
    '& > [data-area="time"] > [data-bar]': { marginTop: 8 },
  },
} as const;

/** The pictures, both times and the notes are on the first screen. What is left of the time is below it. */
const onPhones = {
  [`${low}, ${narrow.replace('@media ', '')}`]: {
    gap: 8,
    paddingTop: 8,
    '& > [data-area="notes"]': { padding: '8px 12px', '& > header': { marginBottom: 0 } },
    '& > [data-area="time"]': {
      display: 'contents',
      '& > [data-figures]': { gridArea: 'figures', gap: '0 16px', alignItems: 'end' },
      '& > [data-bar]': { gridArea: 'bar', margin: '8px 0 0' },
      '& > [data-pace]': { gridArea: 'pace' },
    },
  },
  [low]: {
    height: 'auto',
    gridTemplate: `
      'head head' auto
      'pictures figures' auto
      'pictures notes' minmax(0, 1fr)
      'bar bar' auto
      'pace pace' auto
      'nav nav' auto / min(50% - 8px, (${lowHeight} - 3rem) * var(--ratio) / 1.6) minmax(0, 1fr)`,
    '& > [data-area="pictures"]': {
      containerType: 'size',
      height: lowHeight,
      '& > div > section > h2': { fontSize: '0.8125rem' },
    },
    '& > [data-area="time"] > [data-figures] > div': smallTimes,
  },
  [narrow]: {
    gridTemplate: `
      'head head' auto
      'now step' auto
      'figures slide' auto
      'notes notes' max(100svh - ${bar + 48}px - 7rem - (100vw - 40px) * 0.8 / var(--ratio), 14rem)
      'bar bar' auto
      'pace pace' auto
      'nav nav' auto / minmax(0, 3fr) minmax(0, 2fr)`,
    alignContent: 'start',
    '& > header': { display: 'grid', gridTemplateColumns: '1fr auto' },
    '& > header > *': { gridColumn: '1 / -1' },
    '& > header > h1': { gridArea: '1 / 1' },
    '& > header [data-day]': { gridArea: '1 / 2' },
    '& > [data-area="pictures"], & > [data-area="pictures"] > div': { display: 'contents' },
    '& > [data-area="pictures"] > div > section': {
      gridArea: 'step',
      '&:first-of-type': { gridArea: 'now' },
      '&:nth-of-type(3)': { gridArea: 'slide' },
    },
    '& > [data-area="time"] > [data-figures]': {
      alignSelf: 'end',
      '& > div > dt': { fontSize: '0.875rem' },
      '& > div > dd': { fontSize: 'min(2rem, (30vw - 24px) / var(--characters) / 0.6)' },
    },
  },
} as const;
