/** What `lectern check` can find on a slide. docs/check.md explains each. */
export type Fault =
  | 'clipped'
  | 'outside'
  | 'overflow'
  | 'overlap'
  | 'size'
  | 'lineLength'
  | 'words'
  | 'steps'
  | 'contrast'
  | 'axe'
  | 'heading'
  | 'name'
  | 'alternative'
  | 'linkText'
  | 'order'
  | 'notes'
  | 'cue'
  | 'glyph'
  | 'picture'
  | 'link'
  | 'id'
  | 'talkTime'
  | 'slideTime'
  | 'request'
  | 'console'
  | 'error'
  | 'broken'
  | 'waiver';

/** Faults that a slide is to be forgiven, each with the reason. `talkTime` is no fault of a slide. */
export type Waivers = { readonly [fault in Exclude<Fault, 'waiver' | 'talkTime'>]?: string };
