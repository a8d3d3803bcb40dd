import { useTheme } from '@emotion/react';
import { useEffect, useRef } from 'react';
import { drawingsParameter } from '../core/page.ts';
import { say } from '../core/strings.ts';
import type { SlideTheme } from '../theme/theme.ts';
import type { DialogsProps } from './Dialogs.tsx';
import { savedDrawings, startPointing } from './pointing.ts';
import { loadTools } from './useViews.ts';

/** The laser, the pen and the zoom of a window, before they are used; and in the print view, what asks for drawings. */
export function PointerParts({ store, mode, aspectRatio }: DialogsProps) {
  const theme = useTheme();
  const look = useRef({ theme, aspectRatio });
  useEffect(() => {
    look.current = { theme, aspectRatio };
  });
  useEffect(() => startPointing(store, mode, () => look.current), [store, mode]);
  const saved = mode === 'print' ? savedDrawings(store) : '';
  const isAsked = new URLSearchParams(window.location.search).has(drawingsParameter);
  useEffect(() => {
    if (saved === '' || !isAsked) return undefined;
    const draw = () =>
      void loadTools().then(
        (tools) => tools.printDrawings(saved, look.current),
        () => {}, // the pages are there without them
      );
    draw();
    return store.subscribe(draw);
  }, [store, saved, isAsked]);
  if (saved === '') return null;
  return (
    <a css={link} href={addressWith(!isAsked)}>
      {say(isAsked ? 'Without drawings' : 'With drawings')}
    </a>
  );
}

/** The address of this print view, with the drawings of the tab or without them. */
function addressWith(drawings: boolean) {
  const url = new URL(window.location.href);
  url.searchParams.delete(drawingsParameter);
  if (drawings) url.searchParams.set(drawingsParameter, 'true');
  return url.href;
}

const link = ({ colors, fonts }: SlideTheme) =>
  ({
    position: 'fixed',
    zIndex: 1,
    insetInlineStart: 12,
    bottom: 12,
    padding: '0.6em 1em',
    border: `1px solid ${colors.line}`,
    borderRadius: 6,
    background: colors.surface,
    color: colors.text,
    font: `500 1rem/1.3 ${fonts.text}`,
    '@media print': { display: 'none' },
  }) as const;
