import { useState } from 'react';
import { keep, readKept } from '../core/kept.ts';
import { speakersIn } from '../core/notes.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';

/** Whose notes are wanted, if several people speak in them: their names, the chosen one or none, and how to choose. */
export function useSpeaker(slides: readonly SlideRecord[]) {
  const name = `lectern speaker ${window.location.pathname}`;
  const [chosen, setChosen] = useState(() => readKept(() => window.localStorage, name));
  const speakers = speakersIn(slides);
  const choose = (speaker: string) => {
    setChosen(speaker);
    keep(() => window.localStorage, name, speaker);
  };
  return { speakers, speaker: speakers.includes(chosen) ? chosen : '', choose };
}
