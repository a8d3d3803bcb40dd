import type { Phrase } from './spokenPieces.ts';

/** Words for screen readers, each in the voice of its language. */
export function Spoken({ phrases }: { phrases: readonly Phrase[] }) {
  return phrases.map(({ text, lang }, index) =>
    !lang || lang === document.documentElement.lang ? (
      text
    ) : (
      <span key={index} lang={lang}>
        {text}
      </span>
    ),
  );
}
