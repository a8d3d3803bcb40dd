import { directionOf } from '../core/direction.ts';
import { say } from '../core/strings.ts';

/** The direction of the views: that of their words. A talk in a language that has no words here has English ones. */
export const directionOfWords = (): 'ltr' | 'rtl' => directionOf(say('Close'));
