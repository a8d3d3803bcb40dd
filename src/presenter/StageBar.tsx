import { Global } from '@emotion/react';
import { type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import type { TalkCommand } from '../core/keys.ts';
import { nameOfLanguage } from '../core/otherLanguages.ts';
import { type FixedText, say } from '../core/strings.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { directionOfWords } from './directionOfWords.ts';
import { followTalk, otherPages } from './otherPages.ts';
import { pressedOf, toolNow, useTool } from './pointing.ts';
import { chooseView } from './view.ts';

type Button = readonly [command: TalkCommand, label: FixedText];

const always: readonly Button[] = [
  ['previous', 'Back'],
  ['next', 'Next'],
  ['overview', 'Overview'],
];
const others: readonly Button[] = [
  ['palette', 'Go to …'],
  ['presenter', 'Presenter view'],
  ['fullScreen', 'Full screen'],
  ['black', 'Black screen'],
  ['laser', 'Laser'],
  ['pen', 'Pen'],
  ['ink', 'Color'],
  ['undo', 'Undo'],
  ['clear', 'Clear'],
  ['zoom', 'Zoom'],
  ['help', 'Keys'],
];

export interface StageBarProps {
  /** Called when a button is pressed. */
  onCommand: (command: TalkCommand) => void;
  /** Called when the reading view has been chosen. */
  onView: () => void;
}

/**
 * The buttons on stage, for everybody who has no keyboard at hand. They show when the mouse moves, when a finger
 * touches the slide for the first time or in its middle, and when the keyboard reaches them; two seconds later they and
 * the cursor are gone.
 */
export function StageBar({ onCommand, onView }: StageBarProps) {
  const [isOpen, setOpen] = useState(false);
  const nav = useRef<HTMLElement>(null);
  const tool = useTool();
  const isActive = useActivity(() => {
    if (!nav.current?.matches(':hover, :focus-within')) setOpen(false);
  });
  const othersId = useId();
  const button = ([command, label]: Button) => (
    <button
      key={command}
      type="button"
      aria-pressed={pressedOf(command, tool)}
      onClick={() => {
        setOpen(false);
        onCommand(command);
      }}
    >
      {say(label)}
    </button>
  );
  return (
    <>
      {!isActive && <Global styles={withoutCursor} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only keeps the focus where it is */}
      <nav
        ref={nav}
        css={bar}
        className="lectern-ui"
        dir={directionOfWords()}
        aria-label={say('Controls')}
        data-active={isActive}
        onMouseDown={keepFocus}
      >
        {always.map(button)}
        <button
          type="button"
          data-read
          onClick={() => {
            chooseView('read');
            onView();
          }}
        >
          {say('Read')}
        </button>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={othersId}
          onClick={() => setOpen(!isOpen)}
        >
          {say('More')}
        </button>
        <div id={othersId} hidden={!isOpen}>
          {others.map(button)}
          {isOpen && <OtherLanguages />}
        </div>
      </nav>
    </>
  );
}

/** Links to the talk in its other languages. */
function OtherLanguages() {
  return otherPages().map(({ lang, href }) => (
    <a
      key={lang}
      href={href}
      hrefLang={lang}
      lang={lang}
      onClick={({ currentTarget }) => followTalk(currentTarget)}
    >
      {nameOfLanguage(lang)}
    </a>
  ));
}

/** After a click, Space still shows the next step instead of pressing the button again. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/**
 * Whether somebody has used the mouse, or touched the slide, in the last two seconds: while a tool of the pointer is on,
 * near the buttons, or they would be in front of what is drawn.
 */
function useActivity(onRest: () => void) {
  const [isActive, setActive] = useState(false);
  const rest = useRef(onRest);
  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasTouched = false;
    const wake = () => {
      setActive(true);
      clearTimeout(timer);
      timer = setTimeout(() => {
        setActive(false);
        rest.current();
      }, 2000);
    };
    // A slide that changes below the cursor sends the event, too.
    const onMove = ({ pointerType, movementX, movementY, clientY }: PointerEvent) => {
      const hasMoved = movementX !== 0 || movementY !== 0;
      if (pointerType === 'mouse' && hasMoved && mayShow(clientY)) wake();
    };
    const onTouch = ({ pointerType, clientX, clientY }: PointerEvent) => {
      if (pointerType === 'mouse' || !mayShow(clientY)) return;
      const isAtEdge = Math.abs(clientX / window.innerWidth - 0.5) > 0.25;
      // Later, or the same tap would press a button that has come below the finger.
      if (!hasTouched || !isAtEdge) {
        clearTimeout(timer);
        timer = setTimeout(wake, 300);
      }
      hasTouched = true;
    };
    window.addEventListener('pointermove', onMove, { signal: end.signal, passive: true });
    window.addEventListener('pointerup', onTouch, { signal: end.signal, passive: true });
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, []);
  return isActive;
}

/** Whether the buttons may show when a pointer is at that height of the window. */
const mayShow = (y: number) => !toolNow() || y > window.innerHeight * 0.8;

const withoutCursor = {
  'html, main *': { cursor: 'none !important' },
  'dialog, dialog *': { cursor: 'auto' },
};

const bar = ({ colors, fonts }: SlideTheme) =>
  ({
    position: 'fixed',
    // Above the black screen, which a finger could not remove otherwise.
    zIndex: 3,
    insetInlineStart: 'max(12px, env(safe-area-inset-left))',
    bottom: 'max(12px, env(safe-area-inset-bottom))',
    maxWidth: 'calc(100vw - 24px)',
    boxSizing: 'border-box',
    padding: 4,
    border: `1px solid ${colors.line}`,
    borderRadius: 10,
    background: colors.surface,
    '&, & > div:not([hidden])': { display: 'flex', flexWrap: 'wrap', gap: 4 },
    '& :is(button, a)': {
      minWidth: 44,
      minHeight: 44,
      borderColor: 'transparent',
      background: 'none',
      '&:hover, &[aria-expanded="true"], &[aria-pressed="true"]': { background: colors.raised },
    },
    '& a': {
      boxSizing: 'border-box',
      padding: '0.4em 0.8em',
      borderRadius: 6,
      color: colors.text,
      font: `500 1rem/${44 - 12.8}px ${fonts.text}`,
    },
    // There, the switch between the views has it.
    '@media (width < 641px) and (orientation: portrait)': { '& [data-read]': { display: 'none' } },
    // It keeps its place in the order of Tab, and for screen readers.
    '&[data-active="false"]:not(:hover, :has(:focus-visible))': {
      opacity: 0,
      pointerEvents: 'none',
    },
    '@media print': { display: 'none' },
  }) as const;
