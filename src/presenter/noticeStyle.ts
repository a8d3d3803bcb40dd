import type { SlideTheme } from '../theme/theme.ts';

/** The style of a message above the view. */
export const noticeStyle = ({ colors, fonts }: SlideTheme) =>
  ({
    position: 'fixed',
    zIndex: 3,
    left: '50%',
    bottom: 24,
    translate: '-50% 0',
    margin: 0,
    padding: '10px 18px',
    border: `1px solid ${colors.line}`,
    borderRadius: 10,
    background: colors.raised,
    color: colors.text,
    font: `400 1rem/1.4 ${fonts.text}`,
  }) as const;
