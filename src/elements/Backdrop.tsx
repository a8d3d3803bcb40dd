import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { attributes } from '../core/page.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import type { DrawnName, SlidePlace, SlideTheme } from '../theme/theme.ts';

export interface BackdropProps {
  /** The kind of slide: the theme says what it draws behind a title, a section or a question. */
  drawing: DrawnName;
}

/** The theme's drawing behind the content of a slide, in flat mixes of the accent and the ground. */
export function Backdrop({ drawing }: BackdropProps) {
  const Drawing = useTheme().drawings[drawing];
  const place = useContext(FrameContext)?.place ?? nowhere;
  if (Drawing === 'none') return null;
  const name = typeof Drawing === 'string' ? Drawing : 'own';
  return (
    <div css={backdrop} {...{ [attributes.drawing]: name }} aria-hidden>
      {Drawing === 'disc' && <Disc />}
      {Drawing === 'compass' && <Compass {...place} />}
      {typeof Drawing === 'function' && <Drawing {...place} />}
    </div>
  );
}

const nowhere: SlidePlace = { number: 0, count: 0, part: 0, parts: 0 };

/** An artificial horizon that is tilted by 14°. */
const Disc = () => (
  <svg viewBox="-452 -452 904 904">
    <g transform="rotate(-14)">
      <path data-solid d="M-450 0A450 450 0 0 0 450 0Z" />
      <path d={ticks(6, 428, 450, 180)} />
      <path data-strong d={ticks(30, 406, 450, 180)} />
    </g>
    <circle r="450" />
  </svg>
);

/** A dial whose needle points to the place of the part in the talk: to the top for the first one. */
function Compass({ part, parts }: SlidePlace) {
  const angle = 360 / Math.max(parts, 1);
  const bearing = angle * Math.max(part - 1, 0);
  return (
    <svg viewBox="-384 -384 768 768">
      <circle r="380" />
      <path d={ticks(6, 358, 380, 360)} />
      <path data-strong d={ticks(30, 336, 380, 360)} />
      <g transform={`rotate(${bearing})`} {...{ [attributes.needle]: angle }}>
        <path data-solid d="M0 -306L44 0H-44Z" />
        <path d="M0 306L44 0H-44Z" />
      </g>
    </svg>
  );
}

/** SVG path data of marks from a radius to another one: above the horizon, or with a sweep of 360° around. */
const ticks = (every: number, from: number, to: number, sweep: number) =>
  Array.from({ length: sweep / every - 1 }, (_, index) => {
    const angle = (-(index + 1) * every * Math.PI) / 180;
    const at = (radius: number) =>
      `${(Math.cos(angle) * radius).toFixed(1)} ${(Math.sin(angle) * radius).toFixed(1)}`;
    return `M${at(from)}L${at(to)}`;
  }).join('');

const backdrop = ({ accent, fill: solid, shape }: SlideTheme) =>
  ({
    position: 'absolute',
    inset: 0,
    zIndex: -1,
    overflow: 'hidden',
    'section[dir="rtl"] &': { scale: '-1 1' },
    '& svg': {
      position: 'absolute',
      fill: 'none',
      stroke: accent,
      strokeWidth: shape.rule,
      strokeLinejoin: 'round',
      '@media (forced-colors: active)': { stroke: 'CanvasText' },
    },
    '& [data-solid]': { fill: solid },
    '& [data-strong]': { strokeWidth: shape.edge },
    [`&[${attributes.drawing}="disc"] svg`]: { width: 904, left: 1374 - 452, top: 334 - 452 },
    [`&[${attributes.drawing}="compass"] svg`]: { width: 768, left: 1300 - 384, top: 468 - 384 },
    // It takes 30 % of the slide: enough to be seen as a field.
    [`&[${attributes.drawing}="horizon"]`]: {
      inset: '70% 0 0',
      background: solid,
      borderTop: `${shape.rule}px solid ${accent}`,
    },
  }) as const;
