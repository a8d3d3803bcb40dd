import { type Block, type PictureBlock, blocksFrom } from './blocks.ts';
import { pick, plainly } from './layouts.ts';
import type { Jsx, Value } from './print.ts';
import type { SourceSlide } from './source.ts';
import { linkLoss } from './texts.ts';
import { type Context, type Read, layoutOf, titleOf } from './titles.ts';

/** What has become of a slide. */
export interface Converted {
  slides: Jsx[];
  /** Whether a part of the talk begins with it. */
  beginsPart: boolean;
  /** What was left out. */
  losses: string[];
}

/** Makes slides of a slide of the source. */
export function convert(source: SourceSlide, context: Context): Converted {
  const losses = [...source.losses];
  const lose = (what: string) => {
    const links = losses.findIndex((one) => one.startsWith(linkLoss));
    if (losses.includes(what)) return;
    if (links < 0 || !what.startsWith(linkLoss)) losses.push(what);
    else losses[links] += `, ${what.slice(linkLoss.length)}`;
  };
  const reading = { lose, stepSigns: context.dialect === 'marp' ? '*)' : '' };
  const places = source.places.map(({ name, nodes }) => ({
    name,
    blocks: blocksFrom(nodes, reading),
  }));
  const [main = { name: 'default', blocks: [] }, ...others] = places;
  const behind = main.blocks.filter(
    (block): block is Block & PictureBlock => block.is === 'picture' && block.place !== undefined,
  );
  const picture: PictureBlock | undefined = source.picture
    ? { is: 'picture', alt: '', ...source.picture }
    : undefined;
  const blocks = main.blocks.filter((block) => !behind.some((one) => one === block));
  if (source.page) blocks.push({ is: 'page', src: source.page });
  const titled = titleOf(blocks, context, lose);
  // It is behind the slide: its title is not below it.
  if (source.video)
    titled.blocks.unshift({ is: 'video', src: source.video, loop: true, muted: true });
  const { place } = titled;
  place.file = (address) => context.file(address, lose);
  const read: Read = {
    ...titled,
    layout: layoutOf(source, titled, context),
    pictures: [...behind, ...(picture ? [picture] : [])],
    columns: others.map((one) => one.blocks).filter(({ length }) => length > 0),
  };
  const made = pick(read, context);
  const isBare = made.length === 0 && titled.hasTitle;
  const slides = isBare ? plainly({ ...read, blocks: [] }) : made;
  const withDetails = slides.map((one, at) => detailed(one, source, at, slides.length));
  return { slides: withDetails, beginsPart: read.layout === 'section', losses };
}

/** A slide with the notes and the settings of its source: those of several are on the first. */
function detailed(one: Jsx, source: SourceSlide, at: number, count: number): Jsx {
  const { id, skip } = source;
  const { notes, cues } = spokenOf(source.notes);
  const said = at === 0 ? notes : undefined;
  const all = at === 0 && cues.length > 0 ? withCues(one, cues, count) : { jsx: one, rest: [] };
  const text = [said, ...all.rest].filter(Boolean).join('\n\n');
  const value: Value | undefined = !text
    ? undefined
    : text.includes('\n')
      ? { literal: { text } }
      : text;
  const { title, ...props } = all.jsx.props;
  return {
    ...all.jsx,
    props: {
      id: at === 0 ? id : undefined,
      title,
      ...props,
      skip: skip || undefined,
      notes: value,
    },
  };
}

/** Notes, and what is said at each click: Slidev marks it with `[click]`. */
function spokenOf(text: string): { notes: string; cues: string[] } {
  const [notes = '', ...cues] = text.split(/\[click(?::\d+)?\]/).map((part) => part.trim());
  return { notes, cues: cues.filter(Boolean) };
}

/** Gives cues to the points of a slide, if it has as many. */
function withCues(
  jsx: Jsx,
  cues: readonly string[],
  count: number,
): { jsx: Jsx; rest: readonly string[] } {
  const { points, atOnce } = jsx.props;
  const isList = jsx.tag === 'PointsSlide' && Array.isArray(points) && !atOnce && count === 1;
  if (!isList || points.length < cues.length) return { jsx, rest: cues };
  const given = (points as readonly Value[]).map((point, at): Value => {
    const cue = cues[at];
    if (!cue) return point;
    return {
      object: {
        ...(typeof point === 'string' ? { text: point } : (point as { object: object }).object),
        cue,
      },
    };
  });
  return { jsx: { ...jsx, props: { ...jsx.props, points: given } }, rest: [] };
}
