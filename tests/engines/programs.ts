import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const find = (...files: string[]) => files.find((file) => existsSync(file));

/** The program of Firefox. */
export const firefox = (): string | undefined =>
  find(
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );

/** The program of Poppler that draws the pages of a PDF. */
export const poppler = (): string | undefined =>
  find('/usr/bin/pdftoppm', '/usr/local/bin/pdftoppm', '/opt/homebrew/bin/pdftoppm');

/** The programs of WebKitGTK: one that follows WebDriver, and the browser that it starts. */
export function webKit(): { driver: string; browser: string } | undefined {
  const driver = find('/usr/bin/WebKitWebDriver');
  if (!driver || !find('/usr/bin/Xvfb')) return undefined;
  const browser = readdirSync('/usr/lib')
    .map((name) => join('/usr/lib', name, 'webkit2gtk-4.1/MiniBrowser'))
    .find((file) => existsSync(file));
  return browser === undefined ? undefined : { driver, browser };
}
