import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { countOf, labelOf } from '../core/backup.ts';
import { partsOf } from '../core/parts.ts';
import { type Rates, formatTime, planTalk, plannedTime } from '../core/plan.ts';
import type { AspectRatio } from '../core/sizes.ts';
import { SlideIndexContext } from '../spectacle/contexts.ts';
import { ErrorBoundary } from '../spectacle/ErrorBoundary.tsx';
import { SlideIndex, type SlideRecord } from '../core/SlideIndex.ts';
import { say } from '../core/strings.ts';
import { SlideList } from '../spectacle/SlideList.tsx';
import { Still } from '../spectacle/Still.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';
import { PreviewBox } from './Previews.tsx';
import { Quoted } from './Quoted.tsx';

export interface OverviewProps {
  /** The slides of the talk. */
  slides: readonly SlideRecord[];
  /** The id of the current slide. */
  current?: string;
  /** The minutes that the talk may take. @default an estimate from the notes */
  duration?: number;
  /** How fast the talk is expected to go. */
  rates?: Rates;
  /** The aspect ratio of the slides. @default '16:9' */
  aspectRatio?: AspectRatio;
  /** Called with the id of the chosen slide. */
  onChoose: (id: string) => void;
  /** Called when the dialog should close. */
  onClose: () => void;
  /** The slides. */
  children: ReactNode;
}

/**
 * All slides in rows, by part: the arrow keys move between them, Enter or a click goes to one. Only the slides that
 * are visible, or less than one screen away, are drawn.
 */
export function Overview({
  slides,
  current,
  duration,
  rates,
  aspectRatio = '16:9',
  onChoose,
  onClose,
  children,
}: OverviewProps) {
  const [index] = useState(() => new SlideIndex());
  const [visibility] = useState(() => new Visibility());
  const grid = useRef<HTMLDivElement>(null);
  const heads = useMemo(() => headsOf(slides, duration, rates), [slides, duration, rates]);
  const count = countOf(slides);
  useEffect(() => {
    const buttons = buttonsIn(grid.current);
    const here = buttons.find((button) => button.matches('[aria-current]')) ?? buttons[0];
    here?.focus({ preventScroll: true });
    if (here) scrollToRow(here, buttons);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = targetOf(event.key, event.target as HTMLButtonElement, buttonsIn(grid.current));
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  // The same function on every render, or all slides of the talk would render again.
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  const tile = useCallback(
    ({ id, title, lang, dir }: SlideRecord, _number: number, still: ReactNode) => {
      // Its own number comes after the list is first measured, and a title could then need one more line.
      const label = labelOf(slides.findIndex((slide) => slide.id === id) + 1, count);
      return (
        <>
          {heads.get(id)}
          <div>
            <button
              type="button"
              aria-label={say('Slide {number}: {title}', { number: label, title })}
              aria-current={id === current ? 'true' : undefined}
              onClick={() => choose.current(id)}
            >
              {label} <Quoted of={title} lang={lang} dir={dir} />
            </button>
            <WhileVisible visibility={visibility} aspectRatio={aspectRatio}>
              {still}
            </WhileVisible>
          </div>
        </>
      );
    },
    [visibility, aspectRatio, current, heads, slides, count],
  );

  return (
    <Dialog title={say('Overview')} size="full" onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons inside have the focus */}
      <div ref={grid} css={styles} onKeyDown={onKeyDown}>
        <SlideIndexContext value={index}>
          <Still aspectRatio={aspectRatio} wrap={tile}>
            <SlideList>{children}</SlideList>
          </Still>
        </SlideIndexContext>
      </div>
    </Dialog>
  );
}

/** The heading of each part with its planned time, by the id of its first slide. */
function headsOf(slides: readonly SlideRecord[], duration?: number, rates?: Rates) {
  const plan = planTalk(slides, duration, rates);
  return new Map(
    partsOf(slides).map(({ name, backup, slides: own }) => [
      own[0]?.id,
      <h3 key="head">
        <Quoted of={name} lang={own[0]?.partLang} />{' '}
        <small>
          {backup
            ? say('after the end')
            : say('{time} planned', { time: formatTime(plannedTime(plan, own)) })}
        </small>
      </h3>,
    ]),
  );
}

const buttonsIn = (grid: HTMLElement | null) => [...(grid?.querySelectorAll('button') ?? [])];

type Buttons = readonly HTMLButtonElement[];

function rowsOf(buttons: Buttons): readonly Buttons[] {
  const rows: HTMLButtonElement[][] = [];
  let rowTop: number | undefined;
  for (const button of buttons) {
    const { top } = button.getBoundingClientRect();
    if (top === rowTop) rows.at(-1)?.push(button);
    else rows.push([button]);
    rowTop = top;
  }
  return rows;
}

/** The button that a key moves to: up and down, the one at the same place of the next row. */
function targetOf(key: string, here: HTMLButtonElement, buttons: Buttons) {
  const at = buttons.indexOf(here);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[key];
  if (to !== undefined) return buttons[to];
  const rows = rowsOf(buttons);
  const y = rows.findIndex((row) => row.includes(here));
  const row = { ArrowUp: rows[y - 1], ArrowDown: rows[y + 1] }[key];
  return row?.[rows[y]?.indexOf(here) ?? 0] ?? row?.at(-1);
}

/** Scrolls a button into view: near the middle, with a whole row at the top. */
function scrollToRow(here: HTMLButtonElement, buttons: Buttons) {
  const dialog = here.closest('dialog')!;
  const height = dialog.clientHeight;
  const { top, bottom } = here.parentElement!.getBoundingClientRect();
  const starts = rowsOf(buttons).map(([first]) => {
    const tile = first!.parentElement!;
    const head = tile.previousElementSibling;
    return (head?.matches('h3') ? head : tile).getBoundingClientRect().top - 8;
  });
  if (bottom <= height) return;
  const seenFrom = starts.filter((start) => start <= top && bottom - start <= height);
  const middle = (top + bottom - height) / 2;
  const farFrom = (start: number) => Math.abs(start - middle);
  dialog.scrollTop = seenFrom.reduce(
    (best, start) => (farFrom(start) < farFrom(best) ? start : best),
    top - 8,
  );
}

/** The place of a slide, which is drawn while the place is visible or less than one screen away. */
function WhileVisible({
  visibility,
  aspectRatio,
  children,
}: {
  visibility: Visibility;
  aspectRatio: AspectRatio;
  children: ReactNode;
}) {
  const [place, setPlace] = useState<Element | null>(null);
  const [isVisible, setIsVisible] = useState(false);
  useEffect(() => (place ? visibility.watch(place, setIsVisible) : undefined), [visibility, place]);
  return (
    <>
      <PreviewBox ref={setPlace} aspectRatio={aspectRatio} />
      {/* A portal, because the slide can have a form itself. */}
      <ErrorBoundary fallback={() => null}>
        {isVisible && place && createPortal(children, place)}
      </ErrorBoundary>
    </>
  );
}

/** Reports whether elements of a dialog are visible, or less than one screen away. */
class Visibility {
  #listeners = new Map<Element, (isVisible: boolean) => void>();
  #observer: IntersectionObserver | undefined;

  watch(element: Element, listener: (isVisible: boolean) => void): () => void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          this.#listeners.get(target)?.(isIntersecting);
        }
      },
      // The dialog scrolls, not the window, so the margin must be around the dialog.
      { root: element.closest('dialog'), rootMargin: '100% 0px' },
    );
    this.#listeners.set(element, listener);
    this.#observer.observe(element);
    return () => {
      this.#observer?.unobserve(element);
      this.#listeners.delete(element);
    };
  }
}

const styles = ({ colors, fonts }: SlideTheme) =>
  ({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 42vw), 1fr))',
    gap: '16px 20px',
    // The last row can be in the middle of the screen.
    paddingBottom: '50vh',
    '& > h3': {
      gridColumn: '1 / -1',
      margin: '8px 0 0',
      paddingTop: 8,
      borderTop: `2px solid ${colors.line}`,
      fontSize: '1.125rem',
      lineHeight: 1.4,
    },
    '& > h3 small': {
      marginInlineStart: 8,
      fontSize: '0.9375rem',
      fontWeight: 400,
      color: colors.muted,
    },
    '& > div': { position: 'relative', display: 'flex', flexDirection: 'column', gap: 8 },
    // Below the picture, but before it: its state is that of the picture.
    '& > div > button': {
      order: 1,
      // The focus brings the picture into view as well.
      scrollMargin: '240px 0 16px',
      alignSelf: 'start',
      maxWidth: 'calc(100% + 8px)',
      minHeight: 24,
      margin: '0 -4px',
      padding: '0 4px',
      border: 0,
      borderRadius: 4,
      background: 'none',
      color: colors.muted,
      font: `400 0.9375rem/1.5 ${fonts.text}`,
      textAlign: 'start',
      // The picture belongs to the button as well.
      '&::before': { content: '""', position: 'absolute', inset: 0 },
    },
    '& > div > button:is([aria-current], :focus-visible) + form': {
      outline: `4px solid ${colors.text}`,
    },
    '& > div > button[aria-current]': { color: colors.text, fontWeight: 700 },
    // The picture has the ring, and the words say which ring is the focus. Forced colors show the outline instead.
    '& > div > button:focus-visible': {
      outline: '2px solid transparent',
      '@media (forced-colors: none)': { background: colors.text, color: colors.ground },
    },
  }) as const;
