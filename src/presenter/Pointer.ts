import { Drawings } from '../core/Drawings.ts';
import { type PointerCommand, commandOfKey } from '../core/keys.ts';
import { fromJson } from '../core/outside.ts';
import {
  type Change,
  type Place,
  type PointerMessage,
  type Spot,
  inkCount,
  toDrawings,
  toPointerMessage,
} from '../core/pointer.ts';
import { say } from '../core/strings.ts';
import { Pencil } from './Pencil.ts';
import { PointerLayer } from './PointerLayer.ts';
import type { PointerHost, Tool } from './pointing.ts';

/** A key that is held longer, in ms, is on only as long as it is held. */
const longestPress = 350;

/** A laser of which nothing has been heard for so long, in ms, is off: its window or its phone is gone. */
const longestSilence = 3000;

/** The laser, the pen and the zoom of a window, and what other windows show of theirs. */
export class Pointer {
  #host: PointerHost;
  #layer: PointerLayer;
  #pencil: Pencil;
  #drawings = new Drawings();
  #tool: Exclude<Tool, 'zoom'> | undefined;
  #ink = 0;
  #laser: { slide?: string; spot: Spot } | undefined;
  #zoom: { slide: string; spot: Spot } | undefined;
  /** Whether the mouse of this window moves the zoom. */
  #movesZoom = false;
  #laserSince = 0;
  /** Where the talk was last. */
  #seen: Place | undefined;
  #isJoined = false;
  #hasWarned = false;
  #end = new AbortController();
  #frame = 0;
  /** What the next frame tells the other windows: the last of each kind. */
  #waiting = new Map<string, PointerMessage>();
  #saving: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PointerHost) {
    this.#host = host;
    this.#layer = new PointerLayer(host);
    this.#pencil = new Pencil(host.name, {
      onGrow: (at, stroke) => this.#drawings.grow(at, stroke, 0),
      onFinish: (at, stroke) => this.#make({ at, added: [stroke], removed: [], isUndo: false }),
      // The other windows have begun to draw it.
      onDrop: (at, { id }) => this.#make({ at, added: [], removed: [id], isUndo: false }),
    });
    this.#drawings.replace(toDrawings(fromJson(host.saved)));
    this.#seen = this.#place;
    this.#listen();
    this.#show();
  }

  /** Removes everything from the window. */
  end() {
    this.#save();
    this.#end.abort();
    clearTimeout(this.#silence);
    cancelAnimationFrame(this.#frame);
    this.#layer.remove();
  }

  /** Runs a command of this window. */
  run(command: PointerCommand) {
    switch (command) {
      case 'laser':
      case 'pen':
        this.#laserSince = performance.now();
        return this.#take(this.#tool === command ? undefined : command);
      case 'zoom':
        return this.#zoom ? this.#leaveZoom() : this.#enterZoom();
      case 'ink':
        return this.#tool === 'pen' ? this.#takeInk() : undefined;
      case 'undo':
        return this.#make(this.#place && this.#drawings.undo(this.#place));
      case 'clear':
        return this.#clear();
    }
  }

  /** Hears another window, or a phone. */
  hear(data: unknown) {
    const message = toPointerMessage(data);
    if (!message) return;
    switch (message.type) {
      case 'hello':
        return this.#answer(message.window);
      case 'laser': {
        const { slide, spot } = message;
        this.#laser = spot && { slide, spot };
        clearTimeout(this.#silence);
        this.#silence = setTimeout(() => this.hear({ type: 'laser' }), longestSilence);
        break;
      }
      case 'zoom':
        this.#setZoom(message.spot && { slide: message.slide, spot: message.spot });
        break;
      case 'draw':
        this.#drawings.grow(message.at, message.stroke, message.from);
        break;
      case 'change':
        this.#apply(message);
        break;
      case 'drawings':
        // The other windows know what was removed while this one was away. The first answer counts.
        if (this.#isJoined || message.window !== this.#host.name) return;
        this.#isJoined = true;
        this.#drawings.replace(message.drawings);
        this.#saveSoon();
    }
    this.#show();
  }

  /** The slide and the step that this window shows. */
  get #place(): Place | undefined {
    const { slide, state } = this.#host.store;
    return slide && { slide: slide.id, step: state.position.stepIndex };
  }

  get #usedTool(): Tool | undefined {
    return this.#tool ?? (this.#movesZoom ? 'zoom' : undefined);
  }

  #listen() {
    const [{ signal }, { root }] = [this.#end, this.#layer];
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave'])
      root.addEventListener(type, (event) => this.#onPointer(event as PointerEvent), { signal });
    // After a press, the focus stays where it is.
    root.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    const capture = { signal, capture: true };
    window.addEventListener('keydown', (event) => this.#onKeyDown(event), capture);
    window.addEventListener('keyup', (event) => this.#onKeyUp(event), capture);
    // A finger beside the slide must not turn the page either.
    const onTouch = (event: TouchEvent) => {
      // In the presenter view, the picture is in a part of the window.
      const stage = root.closest('[data-now]') ? root : root.closest('main');
      if (this.#usedTool && stage?.contains(event.target as Node)) event.preventDefault();
    };
    window.addEventListener('touchstart', onTouch, { ...capture, passive: false });
    window.addEventListener('pagehide', () => this.#save(), { signal });
    signal.addEventListener(
      'abort',
      this.#host.store.subscribe(() => this.#follow()),
    );
    // Windows that have come later, or missed that it is on, see it again.
    const timer = setInterval(() => this.#usedTool === 'laser' && this.#sayLaser(), 1000);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  #onPointer(event: PointerEvent) {
    const [tool, place] = [this.#usedTool, this.#place];
    if (event.type === 'pointerdown') this.#layer.root.setPointerCapture?.(event.pointerId);
    if (tool === 'pen') {
      if (event.type === 'pointerdown' && this.#drawings.isFull)
        return this.#host.warn('There is no room for more drawings. Remove some.');
      const spots = [event, ...(event.getCoalescedEvents?.() ?? []).slice(0, -1)]
        .toSorted((one, other) => one.timeStamp - other.timeStamp)
        .map((each) => ({ ...this.#layer.spotOf(each), pressure: each.pressure }));
      if (place) this.#pencil.hear(event, place, this.#ink, spots);
    } else if (tool === 'zoom') {
      const { x, y } = this.#layer.shareOf(event);
      if (place && event.type !== 'pointerleave')
        this.#setZoom({ slide: place.slide, spot: { x, y } }, true);
    } else if (tool === 'laser') {
      const isUp = event.type === 'pointerup' && event.pointerType !== 'mouse';
      const isOff = isUp || /leave|cancel/.test(event.type);
      this.#aim(isOff ? undefined : event);
    }
    this.#show();
  }

  #onKeyDown(event: KeyboardEvent) {
    const isFree = event.key === 'Escape' && !document.querySelector('dialog[open]');
    if (!isFree || !(this.#usedTool ?? this.#zoom)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#tool) this.#take(undefined);
    else this.#leaveZoom();
  }

  #onKeyUp(event: KeyboardEvent) {
    const isHeld = performance.now() - this.#laserSince > longestPress;
    if (event.key && this.#tool === 'laser' && isHeld && commandOfKey(event) === 'laser')
      this.#take(undefined);
  }

  /** Takes a tool into the hand, or puts it away. */
  #take(tool: Exclude<Tool, 'zoom'> | undefined) {
    const before = this.#usedTool;
    this.#pencil.finish();
    this.#tool = tool;
    if ([tool, before].includes('laser'))
      this.#aim(tool === 'laser' ? this.#host.mouse : undefined);
    this.#tell(before);
  }

  /** Says which tool is on, if it is another one than before. */
  #tell(before: Tool | undefined) {
    const tool = this.#usedTool;
    if (tool !== before) this.#host.onTool(tool, before);
    this.#show();
  }

  #takeInk() {
    this.#ink = (this.#ink + 1) % inkCount;
    this.#host.onTool(
      'pen',
      'pen',
      say('Pen: color {number} of {count}', { number: this.#ink + 1, count: inkCount }),
    );
    this.#show();
  }

  /** Points the laser of this window at a place of it, or switches it off. */
  #aim(at: PointerHost['mouse'] | undefined) {
    const spot = at && Number.isFinite(at.clientX) ? this.#layer.spotOf(at) : undefined;
    clearTimeout(this.#silence);
    this.#laser = spot?.isInside
      ? { slide: this.#place?.slide, spot: { x: spot.x, y: spot.y } }
      : undefined;
    this.#sayLaser();
  }

  #sayLaser() {
    this.#sayNext({ type: 'laser', ...this.#laser });
  }

  #enterZoom() {
    const before = this.#usedTool;
    const slide = this.#place?.slide;
    if (slide === undefined) return;
    this.#pencil.finish();
    this.#tool = undefined;
    this.#movesZoom = true;
    if (before === 'laser') this.#aim(undefined);
    const { x, y } = this.#layer.shareOf(this.#host.mouse);
    this.#setZoom({ slide, spot: { x, y } }, true);
    this.#tell(before);
  }

  #leaveZoom() {
    const slide = this.#zoom?.slide;
    this.#setZoom(undefined);
    if (slide !== undefined) this.#sayNext({ type: 'zoom', slide });
  }

  #setZoom(zoom: { slide: string; spot: Spot } | undefined, isOwn = false) {
    const before = this.#usedTool;
    this.#zoom = zoom;
    if (!isOwn) this.#movesZoom = false;
    else if (zoom) this.#sayNext({ type: 'zoom', ...zoom });
    this.#tell(before);
  }

  #clear() {
    const at = this.#place;
    this.#pencil.finish();
    const removed = at ? this.#drawings.at(at).map(({ id }) => id) : [];
    if (at && removed.length > 0) this.#make({ at, added: [], removed, isUndo: false });
  }

  /** Makes a change here, and in the other windows. */
  #make(change: Change | undefined) {
    if (!change) return;
    this.#apply(change);
    this.#say({ type: 'change', ...change });
    this.#show();
  }

  #apply(change: Change) {
    this.#drawings.apply(change);
    this.#saveSoon();
  }

  #answer(window: string) {
    const drawings = this.#drawings.all;
    if (drawings.length > 0) this.#say({ type: 'drawings', window, drawings });
    if (this.#zoom) this.#say({ type: 'zoom', ...this.#zoom });
  }

  /** Follows the talk to another slide or step. */
  #follow() {
    const place = this.#place;
    if (place?.slide !== this.#seen?.slide || place?.step !== this.#seen?.step) {
      this.#seen = place;
      this.#pencil.finish();
      // What is zoomed in may not be there any more.
      if (this.#zoom) this.#setZoom(undefined);
      if (this.#tool === 'laser' && this.#laser) {
        this.#laser.slide = place?.slide;
        this.#sayLaser();
      }
    }
    this.#show();
  }

  /** Draws in the next frame, and tells the other windows then. */
  #show() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const news = this.#pencil.news();
      if (news) this.#say({ type: 'draw', ...news });
      for (const message of this.#waiting.values()) this.#say(message);
      this.#waiting.clear();
      const place = this.#place;
      const isOnSlide = (about: { slide?: string }) =>
        (about.slide ?? place?.slide) === place?.slide;
      this.#layer.draw({
        strokes: place ? this.#drawings.at(place) : [],
        growing: place ? this.#drawings.growingAt(place) : [],
        laser: this.#laser && isOnSlide(this.#laser) ? this.#laser.spot : undefined,
        zoom: this.#zoom && isOnSlide(this.#zoom) ? this.#zoom.spot : undefined,
        tool: this.#usedTool,
        ink: this.#ink,
      });
    });
  }

  /** Tells the other windows with the next frame: once, whatever has happened until then. */
  #sayNext(message: PointerMessage) {
    this.#waiting.set(message.type, message);
    this.#show();
  }

  #say(message: PointerMessage) {
    if (!this.#host.store.state.isPresented) return;
    try {
      this.#host.channel?.postMessage(message);
    } catch {
      // the channel has been closed
    }
  }

  #saveSoon() {
    this.#saving ??= setTimeout(() => this.#save(), 300);
  }

  #save() {
    if (this.#saving === undefined) return;
    clearTimeout(this.#saving);
    this.#saving = undefined;
    const { all } = this.#drawings;
    if (this.#host.save(all.length > 0 ? JSON.stringify(all) : '') || this.#hasWarned) return;
    this.#hasWarned = true;
    this.#host.warn('A reload removes what is drawn: this browser’s storage is blocked or full.');
  }
}
