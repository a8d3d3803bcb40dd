import { useContext } from 'react';
import { FrameContext } from './contexts.ts';

/** A text as its slide draws it: with the punctuation of the language. Outside a slide, it stays as typed. */
export const useDrawn = (text: string): string => useContext(FrameContext)?.draw(text) ?? text;
