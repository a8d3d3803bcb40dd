import { pageCheck } from './page.ts';

// scripts/build-lib.mjs makes one plain script of this, for `lectern check` to run in the page.
window.lecternCheck = pageCheck;
