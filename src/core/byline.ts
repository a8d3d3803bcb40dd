import type { TalkHandle } from './page.ts';
import { plainText } from './richText.ts';

/** Where and when a talk is given, without marks: what there is of it. */
export const placeOf = ({ event, date }: Pick<TalkHandle, 'event' | 'date'>): string[] =>
  [event, date].flatMap((text) => (text && plainText(text).trim()) || []);

/** Who gives a talk, where and when: what there is of it. */
export const bylineOf = (talk: Pick<TalkHandle, 'author' | 'event' | 'date'>): string[] =>
  talk.author ? [talk.author, ...placeOf(talk)] : placeOf(talk);
