import { useTheme } from '@emotion/react';
import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import {
  type LabelPlace,
  type Place,
  arrowPath,
  circleAround,
  coversWords,
  haloWidth,
  lineBelow,
  placeLabel,
} from '../core/markLayout.ts';
import { joinNotes } from '../core/notes.ts';
import { attributes, slideSelector } from '../core/page.ts';
import { plainText } from '../core/richText.ts';
import { slideWidth } from '../core/sizes.ts';
import { FrameContext, PictureStepContext } from '../spectacle/contexts.ts';
import type { Mark, MarkOptions, MarkedSlide } from '../spectacle/Mark.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import { allowsMotion, easing } from '../theme/motion.ts';
import { inkOn } from '../theme/contrast.ts';
import { filled } from '../theme/textStyles.ts';
import type { Color, SlideTheme } from '../theme/theme.ts';
import { Mistake } from './CodeProblem.tsx';
import { findMarked, isSeenOn, markable, picturePlaces, textPlaces } from './findMarked.ts';
import { mistakesIn } from './markMistakes.ts';
import { RichText } from './RichText.tsx';

const maker =
  (shape: Mark['shape']) =>
  (on: string, options: MarkOptions = {}): Mark => ({ ...options, shape, on, draw });

/**
 * A line around something on a slide, for its `marks`.
 *
 * @param on words that are on the slide; or `line 3`, `lines 2-4`, `cell 2,3` (row and column), `row 2`, `column 3`,
 *   `picture`, `picture 2`, or the `data-marked` of an element of your own
 */
export const circle = maker('circle');

/** A line below something on a slide, for its `marks`: see `circle` for what it can be. */
export const underline = maker('underline');

/** An arrow to something on a slide, for its `marks`: see `circle` for what it can be. */
export const arrow = maker('arrow');

/** Words next to something on a slide, for its `marks`: see `circle` for what it can be. */
export const label = (on: string, text: string, options: Omit<MarkOptions, 'label'> = {}): Mark =>
  maker('label')(on, { ...options, label: text });

/** The key press of each mark: its own, or the next one. */
function stepsOf(marks: readonly Mark[], own: number): number[] {
  let last = own;
  return marks.map(({ step }) => {
    const at = step ?? last + 1;
    last = Math.max(last, at);
    return at;
  });
}

/** The slide with its marks. Its content knows only its own key presses: none if it shows everything at once. */
function draw<Slide extends MarkedSlide>(slide: Slide): Slide {
  const { marks = [], atOnce, reveals = [], children } = slide;
  const own = atOnce ? [] : reveals;
  const steps = stepsOf(marks, own.length);
  const ends = marks.map(({ until = 0 }) => until);
  const all = Array.from({ length: Math.max(own.length, ...steps, ...ends) }, (_, index) => {
    const drawn = marks.filter((_mark, at) => steps[at] === index + 1);
    const said = [own[index]?.says, ...drawn.map(nameOf)].filter(Boolean);
    return {
      cue: joinNotes(own[index]?.cue, ...drawn.map(({ cue }) => cue)),
      says: said.join('. ') || undefined,
    };
  });
  const content = (
    <MarkedContent marks={marks} steps={steps} own={own.length}>
      {children}
    </MarkedContent>
  );
  return { ...slide, reveals: all, atOnce: false, children: content };
}

/** What a mark says: its label, and what it is on. */
const nameOf = ({ label: words, on }: Mark) =>
  words ? `${plainText(words)}: ${on}` : `Marked: ${on}`;

interface MarksProps {
  marks: readonly Mark[];
  /** The key press of each. */
  steps: readonly number[];
}

function MarkedContent({
  marks,
  steps,
  own,
  children,
}: MarksProps & { own: number; children: ReactNode }) {
  const frame = useContext(FrameContext)!;
  const picture = useContext(PictureStepContext);
  return (
    <>
      <FrameContext value={{ ...frame, steps: own, revealed: Math.min(frame.revealed, own) }}>
        <PictureStepContext value={picture === null ? null : Math.min(picture, own)}>
          {children}
        </PictureStepContext>
      </FrameContext>
      <Marks marks={marks} steps={steps} />
    </>
  );
}

/** Where a mark is drawn: what it marks, line by line, and its label. */
interface Drawn extends LabelPlace {
  targets: readonly Place[];
  /** What it marks has come. */
  isShown: boolean;
  /** The accent can be seen there. */
  isSeen: boolean;
  /** A line of the ground is around it. Over other words, it would cover them. */
  hasHalo: boolean;
}

interface Measured {
  places?: readonly (Drawn | undefined)[];
  /** What can be marked. */
  can: string;
}

function Marks({ marks, steps }: MarksProps) {
  const frame = useContext(FrameContext)!;
  const { accent } = useTheme();
  const step = useStep();
  const layer = useRef<HTMLDivElement>(null);
  const last = useRef('');
  const [{ places, can }, setMeasured] = useState<Measured>({ can: '' });
  const { draw: drawn } = frame;
  useLayoutEffect(() => {
    const measure = () => {
      const slide = layer.current!.closest<HTMLElement>(slideSelector)!;
      // A slide that is not displayed has no places.
      if (slide.getBoundingClientRect().width === 0) return;
      // Until the talk is drawn, all of it is hidden, and a slide that is hidden cannot tell what has come.
      if (getComputedStyle(slide).visibility === 'hidden') slide.style.visibility = 'visible';
      const found = placesOf(slide, layer.current!, marks, drawn, accent);
      slide.style.visibility = '';
      const measured = { places: found, can: markable(slide) };
      const text = JSON.stringify(measured);
      if (text !== last.current) setMeasured(measured);
      last.current = text;
    };
    measure();
    return follow(layer.current!.closest<HTMLElement>(slideSelector)!, measure);
  }, [marks, drawn, step, accent]);
  const isShown = (index: number) =>
    frame.steps === 0 || (steps[index]! <= step && !(step >= (marks[index]!.until ?? Infinity)));
  const isDrawn = (index: number) => places?.[index]?.isShown === true && isShown(index);
  const mistakes = marks.flatMap((mark, index) =>
    places && isShown(index) ? mistakesIn(mark, places[index] !== undefined, can) : [],
  );
  return (
    <div ref={layer} css={layerStyle} {...{ [attributes.marks]: '' }}>
      {/* Its size is that of the slide, in px of it. */}
      <svg aria-hidden="true" width="100%" height="100%">
        {marks.map(({ shape }, index) => {
          const place = places?.[index];
          return (
            place && (
              <g key={index} data-shown={isDrawn(index)} data-seen={place.isSeen}>
                {shapesOf(shape, place).map((path) => (
                  <g key={path}>
                    {place.hasHalo && <path data-halo d={path} pathLength={1} />}
                    <path d={path} pathLength={1} />
                  </g>
                ))}
              </g>
            )
          );
        })}
      </svg>
      {marks.map(({ label: words }, index) => {
        const { left = 0, top = 0 } = places?.[index]?.place ?? {};
        return (
          words && (
            <p key={index} data-shown={isDrawn(index)} style={{ left, top }} data-label={index}>
              <RichText>{words}</RichText>
            </p>
          )
        );
      })}
      {[...new Set(mistakes)].map((mistake) => (
        <Mistake key={mistake}>{mistake}</Mistake>
      ))}
    </div>
  );
}

/** Where each mark is drawn; undefined if what it marks is not on the slide. */
function placesOf(
  slide: Element,
  layer: Element,
  marks: readonly Mark[],
  draw: (text: string) => string,
  accent: Color,
): (Drawn | undefined)[] {
  const texts = textPlaces(slide);
  const others = [...texts, ...picturePlaces(slide)];
  const { width, height } = slide.getBoundingClientRect();
  const size = [slideWidth, (height * slideWidth) / width] as const;
  return marks.map(({ shape, ...mark }, index) => {
    const found = findMarked(slide, mark, draw);
    if (!found) return undefined;
    const targets = found.places.map(rounded);
    const words = layer.querySelector<HTMLElement>(`[data-label="${index}"]`);
    const ofLabel = [words?.offsetWidth ?? 0, words?.offsetHeight ?? 0] as const;
    const { place, arrow: line } = placeLabel(targets[0]!, shape, ofLabel, others, size);
    others.push(place, ...(shape === 'circle' ? targets.map(circleAround) : []));
    const isSeen = isSeenOn(slide, targets[0]!, accent);
    const hasHalo = !targets.some((target) => coversWords(shape, target, line, texts));
    const { isShown } = found;
    return { targets, place: rounded(place), arrow: line, isSeen, hasHalo, isShown };
  });
}

const rounded = ({ left, top, right, bottom }: Place): Place => ({
  left: Math.round(left),
  top: Math.round(top),
  right: Math.round(right),
  bottom: Math.round(bottom),
});

/** Calls a function when what is on a slide can be at another place. */
function follow(slide: HTMLElement, onChange: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  // What moves with the key press has its place when the motion ends.
  slide.addEventListener('transitionend', onChange, { signal });
  slide.addEventListener('load', onChange, { signal, capture: true });
  document.fonts?.addEventListener('loadingdone', onChange, { signal });
  // jsdom has none.
  const sizes = globalThis.ResizeObserver && new ResizeObserver(onChange);
  for (const part of [slide, ...slide.children]) sizes?.observe(part);
  const moves = slide.getAnimations?.({ subtree: true }) ?? [];
  void Promise.allSettled(moves.map(({ finished }) => finished)).then(() => {
    if (!signal.aborted) onChange();
  });
  return () => {
    end.abort();
    sizes?.disconnect();
  };
}

/** The lines of a mark, as data of a path. */
function shapesOf(shape: Mark['shape'], { targets, arrow: line }: Drawn): string[] {
  if (shape === 'underline') return targets.map(lineBelow);
  if (shape === 'arrow' && line) return [arrowPath(line.from, line.to)];
  if (shape !== 'circle') return [];
  return targets.map((target) => {
    const { left, top, right, bottom, radius } = circleAround(target);
    const corner = `a${radius} ${radius} 0 0 1`;
    return `M${left + radius} ${top}H${right - radius}${corner} ${radius} ${radius}V${bottom - radius}${corner} ${-radius} ${radius}H${left + radius}${corner} ${-radius} ${-radius}V${top + radius}${corner} ${radius} ${-radius}Z`;
  });
}

const layerStyle = ({ accent, colors, fill, fontSizes, shape }: SlideTheme) =>
  ({
    position: 'absolute',
    inset: 0,
    pointerEvents: 'none',
    // The places are those of the screen, from the left.
    direction: 'ltr',
    '& > svg': { position: 'absolute', inset: 0, fill: 'none', strokeLinecap: 'round' },
    '& path': { stroke: accent, strokeWidth: 5, strokeDasharray: 1, strokeDashoffset: 0 },
    // Over a picture in the same color, it can still be seen.
    '& [data-halo]': { stroke: colors.ground, strokeWidth: haloWidth, strokeOpacity: 0.75 },
    // On a field in the accent.
    '& [data-seen="false"] > g > path:not([data-halo])': { stroke: inkOn(fill, colors) },
    '& [data-seen="false"] [data-halo]': { stroke: fill },
    '& [data-shown="false"]': { visibility: 'hidden' },
    '& [data-shown="false"] path': { strokeDashoffset: 1 },
    '& > p': {
      position: 'absolute',
      width: 'max-content',
      maxWidth: 390,
      padding: '4px 14px',
      borderRadius: shape.radius,
      ...filled(fill, colors),
      fontSize: fontSizes.label,
      fontWeight: 700,
      lineHeight: 1.25,
      textWrap: 'balance',
      unicodeBidi: 'plaintext',
    },
    [`@media ${allowsMotion}`]: {
      '& [data-shown="true"] path': { transition: `stroke-dashoffset 480ms ${easing}` },
      '& > [data-shown="true"]': { transition: `opacity 240ms ${easing} 160ms` },
      '& > p[data-shown="false"]': { opacity: 0 },
    },
  }) as const;
