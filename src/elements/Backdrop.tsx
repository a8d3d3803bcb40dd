import { type ReactNode, useId } from 'react';
import { attributes } from '../core/page.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface BackdropProps {
  /** `horizon`: an attitude indicator; `compass`: a heading dial; `glow`: light only. */
  drawing: 'horizon' | 'compass' | 'glow';
}

/** A drawing behind the content of a slide, in the accent of its part. */
export function Backdrop({ drawing }: BackdropProps) {
  return (
    <div css={backdrop} {...{ [attributes.drawing]: drawing }} aria-hidden>
      {drawing === 'horizon' && <Horizon />}
      {drawing === 'compass' && <Compass />}
    </div>
  );
}

/** SVG path data of tick marks from one radius to another, one every `every` degrees. */
const ticks = (every: number, from: number, to: number, first = 0, last = 360) =>
  Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => {
    const angle = ((first + index * every) * Math.PI) / 180;
    const at = (radius: number) =>
      `${(Math.cos(angle) * radius).toFixed(1)} ${(Math.sin(angle) * radius).toFixed(1)}`;
    return `M${at(from)}L${at(to)}`;
  }).join('');

function Horizon() {
  return (
    <Drawing>
      {({ strong, wash }) => (
        <>
          <g data-tilt>
            <path fill={wash} d="M-340 0A340 340 0 0 0 340 0Z" />
            <path data-strong stroke={strong} d="M-340 0H340" />
            <path d="M-60 -60H60M-110 -120H110M-60 -180H60M-60 60H60M-110 120H110M-60 180H60" />
          </g>
          <circle r="340" />
          <path d={ticks(10, 352, 372, 210, 330)} />
          <path data-strong stroke={strong} d={ticks(30, 352, 388, 210, 330)} />
          <path data-strong stroke={strong} d="M-170 0H-70V22M170 0H70V22M0 -6V6" />
        </>
      )}
    </Drawing>
  );
}

function Compass() {
  return (
    <Drawing>
      {({ strong, wash }) => (
        <>
          <circle r="380" />
          <circle r="230" />
          <path d={ticks(5, 352, 380)} />
          <path data-strong stroke={strong} d={ticks(30, 328, 380)} />
          <path data-strong fill={wash} stroke={strong} d="M0 -210L44 40L0 12L-44 40Z" />
        </>
      )}
    </Drawing>
  );
}

/** How opaque the gradients of a drawing are where they are strongest. */
const opacities = { line: 0.5, strong: 1, wash: 0.14 };

/**
 * Lines that fade out before they reach the frame. Gradients are their strokes and fills: a mask over all lines
 * would take a third of the time until the first slide is painted. All opacity is in the gradients, because PDF
 * readers that use Poppler ignore `fill-opacity` on a gradient with alpha.
 */
function Drawing({
  children,
}: {
  children: (inks: Record<keyof typeof opacities, string>) => ReactNode;
}) {
  const id = useId();
  const inkOf = (name: keyof typeof opacities) => `${id}${name}`;
  const urlOf = (name: keyof typeof opacities) => `url(#${inkOf(name)})`;
  const inks = { line: urlOf('line'), strong: urlOf('strong'), wash: urlOf('wash') };
  return (
    <svg viewBox="-400 -400 800 800" stroke={inks.line} fill="none">
      {(['line', 'strong', 'wash'] as const).map((name) => (
        <linearGradient
          key={name}
          id={inkOf(name)}
          gradientUnits="userSpaceOnUse"
          x1="0"
          x2="0"
          y1="60"
          y2="250"
        >
          <stop stopColor="currentColor" stopOpacity={opacities[name]} />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      ))}
      {children(inks)}
    </svg>
  );
}

const backdrop = ({ colors, accent }: SlideTheme) =>
  ({
    position: 'absolute',
    inset: 0,
    zIndex: -1,
    overflow: 'hidden',
    '[dir="rtl"] &': { scale: '-1 1' },
    background: `radial-gradient(circle at 84% 42%, color-mix(in srgb, ${accent} 26%, ${colors.ground}), ${colors.ground} 62%)`,
    [`&[${attributes.drawing}="compass"]`]: {
      background: `radial-gradient(circle at 92% 96%, color-mix(in srgb, ${accent} 30%, ${colors.ground}), ${colors.ground} 64%)`,
    },
    [`&[${attributes.drawing}="glow"]`]: {
      background: `radial-gradient(ellipse at 50% 128%, color-mix(in srgb, ${accent} 46%, ${colors.ground}), ${colors.ground} 60%)`,
    },
    '& svg': {
      position: 'absolute',
      width: 760,
      height: 760,
      right: -150,
      top: -60,
      color: accent,
      strokeWidth: 2,
    },
    [`&[${attributes.drawing}="compass"] svg`]: {
      width: 720,
      height: 720,
      right: -300,
      top: 'auto',
      bottom: -240,
    },
    '& [data-tilt]': { rotate: '-14deg' },
    '& [data-strong]': { strokeWidth: 4 },
  }) as const;
