import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readsFromRight } from '../../core/direction.ts';
import { escapeHtml } from '../../core/escaped.ts';
import { followKey, phoneStringsId, relayMeta } from '../../core/remote.ts';
import { stringsOf } from '../../languages/all.ts';
import { ownFolder } from '../ownModule.ts';
import { wordsOf } from '../wordsOf.ts';
import { phoneStyles } from './phoneStyles.ts';

/** The page of the phone, which needs no other file. */
export interface PhonePage {
  html: string;
  /** Its Content-Security-Policy, which is in it, too. */
  rules: string;
}

/**
 * Makes the page of the phone.
 *
 * @param language that of the talk
 * @param relay the address of the relay; without one, the page asks the server that it comes from
 */
export function phonePage(language: string, relay?: string): PhonePage {
  const script = phoneScript();
  const lang = escapeHtml(language || 'en');
  // JSON in a script: nothing in it may look like its end.
  const strings = JSON.stringify(stringsOf(language) ?? {}).replaceAll('<', '\\u003c');
  const scriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
  const reached = relay === undefined ? "'self'" : originOf(relay);
  const rules =
    `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; connect-src ${reached}; ` +
    "media-src data:; base-uri 'none'; form-action 'none'";
  const html = `<!doctype html>
<html lang="${lang}" dir="${readsFromRight(language) ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta http-equiv="Content-Security-Policy" content="${rules}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
${relay === undefined ? '' : `<meta name="${relayMeta}" content="${escapeHtml(relay)}">\n`}<title>Lectern</title>
<style>${phoneStyles}</style>
<body>
<script type="application/json" id="${phoneStringsId}">${strings}</script>
<script>${script}</script>
`;
  return { html, rules };
}

/**
 * Makes the page with which the audience follows: it keeps the key of the link where no address has it, and opens the talk.
 */
export function followPage(language: string): string {
  const script = `try{sessionStorage.setItem(${JSON.stringify(followKey)},location.hash.slice(1))}catch{}location.replace('./')`;
  const hash = createHash('sha256').update(script).digest('base64');
  return `<!doctype html>
<html lang="${escapeHtml(language || 'en')}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${hash}'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Lectern</title>
<p><a href="./">${escapeHtml(wordsOf(language).say('To the talk'))}</a></p>
<script>${script}</script>
`;
}

let read: string | undefined;

/** The script of the page, as scripts/bundle-pages.mjs makes it of src/remote/phone.ts. */
function phoneScript(): string {
  const file = join(ownFolder.replace(/src[\\/]$/, 'dist/'), 'remote/phone.script.js');
  return (read ??= readFileSync(file, 'utf8').replaceAll('</script', '<\\/script'));
}

/** The origin of an address, without a name and a password. */
function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
