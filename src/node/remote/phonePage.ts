import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readsFromRight } from '../../core/direction.ts';
import { escapeHtml } from '../../core/escaped.ts';
import { phoneStringsId, relayMeta } from '../../core/remote.ts';
import { stringsOf } from '../../languages/all.ts';
import { ownFolder } from '../ownModule.ts';
import { phoneStyles } from './phoneStyles.ts';

/** The page of the phone, which needs no other file. */
export interface PhonePage {
  html: string;
  /** The only script that it runs, for its Content-Security-Policy. */
  scriptHash: string;
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
  const html = `<!doctype html>
<html lang="${lang}" dir="${readsFromRight(language) ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
${relay === undefined ? '' : `<meta name="${relayMeta}" content="${escapeHtml(relay)}">\n`}<title>Lectern</title>
<style>${phoneStyles}</style>
<body>
<script type="application/json" id="${phoneStringsId}">${strings}</script>
<script>${script}</script>
`;
  const scriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
  return { html, scriptHash };
}

let read: string | undefined;

/** The script of the page, as scripts/bundle-pages.mjs makes it of src/remote/phone.ts. */
function phoneScript(): string {
  const file = join(ownFolder.replace(/src[\\/]$/, 'dist/'), 'remote/phone.script.js');
  return (read ??= readFileSync(file, 'utf8').replaceAll('</script', '<\\/script'));
}
