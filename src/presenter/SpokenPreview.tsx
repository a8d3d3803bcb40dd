import { useEffect, useState } from 'react';
import { hiddenAtTop } from '../spectacle/visuallyHidden.ts';
import { Spoken } from './Spoken.tsx';
import type { Phrase } from './spokenPieces.ts';
import { spokenLines } from './spokenText.ts';

/** The text of a preview, line by line, for a speaker who hears it: the picture itself is inert. */
export function SpokenPreview({ box }: { box: Element | null }) {
  const [lines, setLines] = useState<readonly (readonly Phrase[])[]>([]);
  useEffect(() => {
    if (!box) return undefined;
    // Once for all changes of a step.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setLines(spokenLines(box)));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(box, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-state', 'aria-label'],
    });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [box]);
  return (
    <div css={hiddenAtTop} data-spoken>
      {lines.map((line, index) => (
        <p key={index}>
          <Spoken phrases={line} />
        </p>
      ))}
    </div>
  );
}
