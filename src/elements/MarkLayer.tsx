import { useTheme } from '@emotion/react';
import { useContext, useLayoutEffect, useRef, useState } from 'react';
import { haloWidth, shapesOf } from '../core/markLayout.ts';
import { attributes, slideSelector } from '../core/page.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import type { Mark } from '../spectacle/Mark.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { allowsMotion, easing } from '../theme/motion.ts';
import { inkOn } from '../theme/contrast.ts';
import { filled } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Mistake } from './CodeProblem.tsx';
import { markable } from './findMarked.ts';
import { nameOf } from './markNames.ts';
import { mistakesIn } from './markMistakes.ts';
import { type Drawn, placesOf } from './markPlaces.ts';
import { RichText } from './RichText.tsx';

export interface MarksProps {
  marks: readonly Mark[];
  /** The key press of each. */
  steps: readonly number[];
}

interface Measured {
  places?: readonly (Drawn | undefined)[];
  /** What can be marked. */
  can: string;
}

/** The marks of a slide, over its content. */
export function Marks({ marks, steps }: MarksProps) {
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
      const found = placesOf(slide, layer.current!, { marks, steps, draw: drawn, accent });
      slide.style.visibility = '';
      const measured = { places: found, can: markable(slide) };
      const text = JSON.stringify(measured);
      if (text !== last.current) setMeasured(measured);
      last.current = text;
    };
    measure();
    return follow(layer.current!.closest<HTMLElement>(slideSelector)!, measure);
  }, [marks, steps, drawn, step, accent]);
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
                {shapesOf(shape, place.targets, place.line).map((path) => (
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
        const { place, isOver, words: on = '' } = places?.[index] ?? {};
        const { left = 0, top = 0, right = 0 } = place ?? {};
        const shown = { 'data-shown': isDrawn(index) };
        const data = { ...shown, 'data-label': index, 'data-over': isOver };
        // What a screen reader says when the mark comes, which has no words of its own where it is drawn.
        if (!words)
          return <div key={index} {...shown} data-said={say('Marked: {name}', { name: on })} />;
        return (
          <p
            key={index}
            {...data}
            data-said={`${plainText(words)}: ${on}`}
            style={{ left, top, width: right - left || undefined }}
          >
            <span css={visuallyHidden} data-target>
              {`${nameOf(marks[index]!)}: `}
            </span>
            <RichText>{words}</RichText>
          </p>
        );
      })}
      {[...new Set(mistakes)].map((mistake) => (
        <Mistake key={mistake}>{mistake}</Mistake>
      ))}
    </div>
  );
}

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
      // On a field in the accent, it has an edge.
      boxShadow: `0 0 0 3px ${colors.ground}`,
      ...filled(fill, colors),
      fontSize: fontSizes.label,
      fontWeight: 700,
      lineHeight: 1.25,
      textWrap: 'balance',
      unicodeBidi: 'plaintext',
    },
    // On words, because no place is free: they end before it.
    '& > [data-over="true"]': { boxShadow: `0 0 0 8px ${colors.ground}` },
    [`@media ${allowsMotion}`]: {
      '& [data-shown="true"] path': { transition: `stroke-dashoffset 480ms ${easing}` },
      '& > [data-shown="true"]': { transition: `opacity 240ms ${easing} 160ms` },
      '& > p[data-shown="false"]': { opacity: 0 },
    },
  }) as const;
