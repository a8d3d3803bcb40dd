import type { Block } from './blocks.ts';
import type { Jsx, Value } from './print.ts';

/** What the kinds of slides need to know of the deck. */
export interface Place {
  /** The title of the slide, and whether it is shown. */
  title: string;
  isHidden: boolean;
  subtitle?: string;
  /** The file of a picture or a film, as a talk names it; undefined if there is none, and that is said. */
  file: (address: string) => Value | undefined;
  lose: (what: string) => void;
}

export type Texts = readonly string[];

export type Props = Record<string, Value | undefined>;

export interface Around {
  before?: string;
  after?: string;
}

/** A slide of a kind, with the title of its place. */
export const slide = (tag: string, { title, isHidden, subtitle }: Place, props: Props): Jsx => ({
  tag,
  props: { title, subtitle, hideTitle: isHidden || undefined, ...props },
});

export const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.is === 'text' ? block.text : []));

export const asBlocks = (texts: Texts): Block[] => texts.map((text) => ({ is: 'text', text }));

/** Texts as a sentence before or after something. */
export const sentence = (texts: Texts): string | undefined => texts.join('\n') || undefined;
