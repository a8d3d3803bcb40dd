import type { Spot, Stroke } from '../core/pointer.ts';
import { slideSizes } from '../core/sizes.ts';
import { allowsMotion } from '../theme/motion.ts';
import { colorOf, outlineOf, pathOf, slideDrawing, svgElement } from './ink.ts';
import type { PointerHost, Tool } from './pointing.ts';

/** How many times larger a slide is that is zoomed into. */
const zoomFactor = 2;

/** What the layer shows. */
export interface PointerPicture {
  strokes: readonly Stroke[];
  /** The strokes that are being drawn. */
  growing: readonly Stroke[];
  laser?: Spot;
  zoom?: Spot;
  tool?: Tool;
  /** The ink of the pen. */
  ink: number;
}

/** What is above the slide of a window: what is drawn, the laser, and what hears the mouse while a tool is on. */
export class PointerLayer {
  readonly root = document.createElement('div');
  #host: PointerHost;
  #svg: SVGSVGElement;
  #ink = svgElement('g');
  #growing = svgElement('g');
  #dot: SVGGElement;
  #paths = new Map<string, SVGPathElement>();
  #zoom?: Spot;
  #zoomed?: HTMLElement;

  constructor(host: PointerHost) {
    this.#host = host;
    const { theme, aspectRatio } = host.look();
    this.#svg = slideDrawing(aspectRatio);
    this.#dot = laserDot(colorOf(theme, 0), theme.colors.ground);
    this.#svg.append(this.#ink, this.#growing, this.#dot);
    const style = document.createElement('style');
    style.textContent = styles;
    this.root.append(style, this.#svg);
    this.root.dataset.pointer = '';
    this.root.ariaHidden = 'true';
    const { width, height } = slideSizes[aspectRatio];
    this.root.style.aspectRatio = `${width} / ${height}`;
  }

  /** Removes it. */
  remove() {
    this.#magnify(undefined);
    this.root.remove();
  }

  /** The place on the slide below a point of the window; a tool may leave the slide, and then it is at its edge. */
  spotOf(event: { clientX: number; clientY: number }): Spot & { isInside: boolean } {
    const { x, y, isInside } = this.shareOf(event);
    const { x: left, y: top } = this.#zoom ?? { x: 0, y: 0 };
    const factor = this.#zoom ? zoomFactor : 1;
    return { x: left + (x - left) / factor, y: top + (y - top) / factor, isInside };
  }

  /** The place in the picture of the slide, which may be zoomed. */
  shareOf({ clientX, clientY }: { clientX: number; clientY: number }) {
    const { left, top, width, height } = this.root.getBoundingClientRect();
    const [across, down] = [(clientX - left) / width, (clientY - top) / height];
    // Before the mouse has moved, it is nowhere.
    const [x, y] = [across, down].map((share) =>
      Number.isFinite(share) ? Math.min(Math.max(share, 0), 1) : 0.5,
    ) as [number, number];
    return { x, y, isInside: x === across && y === down };
  }

  /** Puts it above the slide, which may be in another element than before. */
  attach() {
    const place = document.querySelector(this.#host.box);
    if (place && this.root.parentElement !== place) place.append(this.root);
  }

  /** Draws what has changed. */
  draw({ strokes, growing, laser, zoom, tool, ink }: PointerPicture) {
    this.attach();
    const { theme, aspectRatio } = this.#host.look();
    const before = this.#paths;
    this.#paths = new Map(
      strokes.map((stroke) => [stroke.id, before.get(stroke.id) ?? this.#finished(stroke)]),
    );
    for (const [id, path] of before) if (!this.#paths.has(id)) path.remove();
    this.#growing.replaceChildren(
      ...growing.map((stroke) => {
        const path = pathOf(stroke, theme);
        path.setAttribute('d', outlineOf(stroke, aspectRatio, false));
        return path;
      }),
    );
    const { width, height } = slideSizes[aspectRatio];
    this.#dot.style.display = laser ? '' : 'none';
    if (laser)
      this.#dot.setAttribute('transform', `translate(${laser.x * width} ${laser.y * height})`);
    this.#magnify(zoom);
    const { style } = this.root;
    style.pointerEvents = tool ? 'auto' : 'none';
    // More important than the rule that hides the cursor when the mouse rests.
    style.setProperty(
      'cursor',
      cursorOf(tool, colorOf(theme, ink), theme.colors.ground),
      'important',
    );
  }

  #finished(stroke: Stroke) {
    const { theme, aspectRatio } = this.#host.look();
    const path = pathOf(stroke, theme);
    path.setAttribute('d', outlineOf(stroke, aspectRatio, true));
    this.#ink.append(path);
    return path;
  }

  /** Enlarges the slide and what is drawn around a place, which stays where it is. */
  #magnify(zoom: Spot | undefined) {
    const section = document.querySelector<HTMLElement>(this.#host.slide);
    if (this.#zoomed && this.#zoomed !== section) this.#zoomed.style.scale = '';
    const parts = [section, this.#svg].filter((part) => part !== null);
    if (!zoom && !this.#zoom) return;
    const mayMove =
      this.#host.look().theme.motion !== 'cut' && window.matchMedia(allowsMotion).matches;
    for (const { style } of parts) {
      style.transition = mayMove ? 'scale 200ms' : 'none';
      style.scale = zoom ? String(zoomFactor) : '';
      if (zoom) style.transformOrigin = `${zoom.x * 100}% ${zoom.y * 100}%`;
    }
    this.#zoom = zoom;
    this.#zoomed = zoom && section ? section : undefined;
  }
}

/** A dot with an edge in the color of the ground, and a glow: it can be seen on every color. */
function laserDot(color: string, ground: string) {
  const dot = svgElement('g');
  const glow = svgElement('circle', { r: 24, opacity: 0.35 });
  glow.style.fill = color;
  const core = svgElement('circle', { r: 11, 'stroke-width': 3 });
  core.style.cssText = `fill: ${color}; stroke: ${ground}`;
  dot.append(glow, core);
  return dot;
}

function cursorOf(tool: Tool | undefined, ink: string, ground: string) {
  if (tool === 'laser') return 'none';
  if (tool !== 'pen') return tool ? 'move' : '';
  const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5.5" fill="${ink}" stroke="${ground}" stroke-width="2"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(dot)}") 8 8, crosshair`;
}

const styles = `
  [data-pointer] {
    position: absolute;
    z-index: 2;
    inset: 0 0 auto;
    overflow: clip;
    touch-action: none;
    user-select: none;
  }
  @media (forced-colors: active) {
    [data-pointer] :is(path, circle) { fill: Highlight !important; stroke: Canvas !important }
  }
  @media print {
    [data-pointer] { display: none }
  }
`;
