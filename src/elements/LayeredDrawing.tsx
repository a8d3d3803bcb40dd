import { type CSSObject, useTheme } from '@emotion/react';
import { type CSSProperties, useContext } from 'react';
import {
  type DrawingFile,
  type DrawingState,
  type DrawingStep,
  type LayerNames,
  drawingAt,
  drawingStep,
  nameDrawingStep,
  shownDrawings,
  tooManyShapes,
} from '../core/drawing.ts';
import { drawingLayers } from '../core/page.ts';
import { FrameContext } from '../spectacle/contexts.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import { isLight } from '../theme/contrast.ts';
import { allowsMotion, easing } from '../theme/motion.ts';
import type { Color, Theme } from '../theme/theme.ts';
import { Mistake } from './CodeProblem.tsx';
import { GraphicProblem } from './GraphicProblem.tsx';

export interface LayeredDrawingProps {
  /** The file, with `import ticket from './ticket.svg?drawing'`. */
  drawing: DrawingFile;
  /** What the whole drawing shows, for people who cannot see it. */
  alt: string;
  /**
   * What each key press shows, as names: `['client', 'server']`; or what it shows, lights, dims or hides. A name is that
   * of a group, layer or shape in the program that drew it. What no step shows is there from the start.
   */
  steps?: readonly (LayerNames | DrawingStep)[];
  /**
   * What is behind the drawing: `mat` is a light or a dark ground, as it needs one; `none` is the slide.
   * @default a mat where the drawing has a ground of its own, or could not be seen on that of the theme
   */
  ground?: 'mat' | 'none';
  /** The key press of the first step. @default 1 */
  firstStep?: number;
}

/** A drawing whose layers appear or are lit step by step. It is as large as its place allows, and never cropped. */
export function LayeredDrawing({
  drawing,
  alt,
  steps = noSteps,
  ground,
  firstStep = 1,
}: LayeredDrawingProps) {
  const theme = useTheme();
  const step = useStep();
  const presses = useContext(FrameContext)!.steps;
  const file: Partial<DrawingFile> | undefined = drawing;
  // Without lectern/vite, as in Jest, an import gives whatever the tests have for files.
  if (!file?.svg) return <NotRead alt={alt} />;
  const all = steps.map(drawingStep);
  const at = Math.min(Math.max(step - firstStep + 1, 0), all.length);
  const isWhole = presses === 0;
  const state = drawingAt(drawing, all, isWhole ? undefined : at);
  const mat = matFor(drawing, theme.colors, ground);
  const said = isWhole ? undefined : nameDrawingStep(all[at - 1] ?? {});
  const needed = firstStep + all.length - 1;
  return (
    <div
      css={box}
      style={
        {
          '--ratio': drawing.width / drawing.height,
          '--mat': mat === undefined ? '0px' : '24px',
        } as CSSProperties
      }
    >
      <div
        // Marks find its layers by their names.
        ref={(element) => void (element && shownDrawings.set(element, drawing))}
        css={[sheet(theme), layers(state)]}
        role="img"
        aria-label={said ? `${alt} ${said}` : alt}
        className={drawing.key}
        style={{ background: mat }}
        {...{
          'data-chosen': state.lit.join(' '),
          [drawingLayers]: state.lit.length > 0 || state.dimmed.length > 0 ? 'dim' : 'all',
        }}
        dangerouslySetInnerHTML={{ __html: drawing.svg }}
      />
      <GraphicProblem>{tooManyShapes(drawing)}</GraphicProblem>
      {!isWhole && needed > presses && (
        <Mistake>
          {`The drawing ${drawing.file} needs ${needed} key presses, and its slide does not have them all\nGive the slide's SlideFrame as many \`reveals\`, or use a DrawingSlide, which counts them.`}
        </Mistake>
      )}
    </div>
  );
}

const noSteps = [] as const;

/** The words of a drawing that no plugin has read. */
function NotRead({ alt }: { alt: string }) {
  return (
    <div role="img" aria-label={alt}>
      <Mistake>
        {
          "A drawing is not shown, because lectern/vite has not read it\nImport its file with ?drawing, such as import ticket from './ticket.svg?drawing', in a talk whose Vite config has lectern()."
        }
      </Mistake>
    </div>
  );
}

/** The color behind a drawing; undefined if it stands on the slide. */
function matFor(
  { ground: own, drawnOn = 'light' }: DrawingFile,
  colors: Theme['colors'],
  wanted: 'mat' | 'none' | undefined,
): string | undefined {
  const needed: Color = [colors.ground, colors.text].find(
    (color) => isLight(color) === (drawnOn === 'light'),
  )!;
  const isSeen = own === undefined && needed === colors.ground;
  if (wanted === 'none' || (wanted === undefined && isSeen)) return undefined;
  return own ?? (needed === colors.ground ? colors.surface : needed);
}

const layerAt = (place: number) => `& [data-layer~="${place}"]`;

/** How the layers look. What a file says about its own layers is less. */
function layers({ hidden, dimmed, lit }: DrawingState): CSSObject {
  const isLit = `:is(${lit.map((place) => `[data-layer~="${place}"]`).join()})`;
  // What is next to something that is lit, or next to what is around it: the largest pieces, each once.
  const others = `& :is(svg, g, switch):has(${isLit}):not(${isLit}, ${isLit} *) > :not(${isLit}, :has(${isLit}))`;
  return {
    ...Object.fromEntries(dimmed.map((place) => [layerAt(place), dim])),
    ...(lit.length > 0 && { [others]: dim }),
    ...Object.fromEntries(hidden.map((place) => [layerAt(place), gone])),
  } as CSSObject;
}

const withMotion = `@media ${allowsMotion}`;
const transition = `opacity 240ms ${easing}`;
const dim = { opacity: '0.25 !important', [withMotion]: { transition } } as const;
const gone = { opacity: '0 !important', visibility: 'hidden !important' } as const;

const box = {
  flex: '1 1 auto',
  // As large as its place; where that has no height, as high as the drawing with its mat.
  placeSelf: 'stretch',
  boxSizing: 'content-box',
  minWidth: 0,
  minHeight: 0,
  padding: 'var(--mat)',
  aspectRatio: 'var(--ratio)',
  containerType: 'size',
  display: 'grid',
} as const;

const sheet = ({ shape }: Theme) =>
  ({
    // Nothing of the slide is in a drawing: neither its fonts nor the space between its words.
    all: 'initial',
    colorScheme: 'only light',
    placeSelf: 'center',
    display: 'block',
    // The largest in which the whole drawing fits; its mat is around it.
    width: 'min(100cqw, 100cqh * var(--ratio))',
    margin: 'calc(-1 * var(--mat))',
    padding: 'var(--mat)',
    borderRadius: shape.radius,
    contain: 'paint',
    forcedColorAdjust: 'none',
    // Not the first child: a drawing can have a symbol of its own.
    '& > svg': { display: 'block', aspectRatio: 'var(--ratio)', height: 'auto' },
    '& foreignObject *': { boxSizing: 'content-box' },
    // Not all elements: a drawing can have thousands.
    [withMotion]: { '& [data-layer]': { transition } },
  }) as const;
