import { ownDirection, readsFromRight } from '../core/direction.ts';

export interface QuotedProps {
  /** The title of a slide, or the name of a part. */
  of: string;
  /** Its language. @default that of the talk */
  lang?: string;
  /** The side that its slide is read from. @default that of the language */
  dir?: 'ltr' | 'rtl';
}

/**
 * The title of a slide, or the name of a part, as a view quotes it: in its own language and direction, whatever those
 * of the words around it are.
 */
export function Quoted({ of, lang, dir = sideOf(lang) }: QuotedProps) {
  return (
    <bdi lang={lang} dir={ownDirection(of, dir === 'rtl') ?? dir}>
      {of}
    </bdi>
  );
}

const sideOf = (lang: string | undefined) =>
  (lang ? readsFromRight(lang) : document.dir === 'rtl') ? 'rtl' : 'ltr';
