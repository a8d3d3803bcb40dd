import { pageCheck } from './pageCheck.ts';

// scripts/bundle-pages.mjs bundles this file into one plain script, which `lectern check` runs in the page.
window.lecternCheck = pageCheck;
