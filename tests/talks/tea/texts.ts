import { languages } from 'lectern';

export const t = languages('en', 'de');
