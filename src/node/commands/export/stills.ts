import type { Page } from 'playwright-core';
import { attributes } from '../../../core/page.ts';
import { escapeHtml } from '../../../core/escaped.ts';
import { firstLine } from '../../errors.ts';
import { freezePictures } from './freezePictures.ts';
import { foreignStyles, levels, readStyles, readVariables } from './stillStyles.ts';

/** The slides of a page as HTML that needs no script and no other file. */
export interface Stills {
  stills: { html: string; headingId: string }[];
  /** The styles of the stills. */
  stillStyles: string;
  /** Replaces the addresses of images and fonts in a text with the files themselves. */
  inline: (html: string) => string;
  /** What could not be loaded, a sentence each. */
  problems: string[];
}

/**
 * Takes the stills out of a page in the print view.
 *
 * @param missing the addresses of files that are known not to load
 * @param timeout how long a file may take to load, in ms
 */
export async function takeStills(
  page: Page,
  missing: readonly string[],
  timeout: number,
): Promise<Stills> {
  // The styles first: finding the ones that are used needs the original headings of the slides.
  const variables = await readVariables(page);
  const used = await readStyles(page);
  const foreign = await foreignStyles(page);
  const { images, lost } = await freezePictures(page);
  const stills = await readStills(page);
  const files = new Set(images);
  const stillStyles = used
    .map(({ css, base }) =>
      css.replace(/url\((["']?)(.*?)\1\)/g, (whole, _quote, url: string) => {
        if (url.startsWith('#')) return whole;
        if (!URL.canParse(url, base)) return whole;
        const { href } = new URL(url, base);
        files.add(href);
        return `url("${href}")`;
      }),
    )
    .join('\n');
  const addresses = [...files].filter(
    (file) => !file.startsWith('data:') && !missing.includes(file),
  );
  const { inline, problems } = await load(page, addresses, timeout);
  return {
    stills,
    stillStyles: `${variables}\n${stillStyles}`,
    inline,
    problems: [...foreign.map(foreignSentence), ...lost, ...problems],
  };
}

const foreignSentence = (address: string) =>
  `${address} is not in the handout, because it is a stylesheet of another site: import it in a module.`;

/** Reads the slides, and changes what would not work in another file. */
function readStills(page: Page): Promise<Stills['stills']> {
  return page.evaluate(
    ([names, lowered]) => {
      const sheets = [...document.querySelectorAll(`[${names.page}]`)];
      const ids = new Set(sheets.map((sheet) => sheet.getAttribute(names.page)!));
      const shadowsIn = (root: ParentNode): ShadowRoot[] =>
        [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
          shadowRoot ? [shadowRoot, ...shadowsIn(shadowRoot)] : [],
        );
      const pointToSlides = (still: Element | ShadowRoot) => {
        for (const link of still.querySelectorAll('a[href^="#"]')) {
          const name = new URLSearchParams(
            `id=${link.getAttribute('href')!.slice(1).replace(/[&+]/g, encodeURIComponent)}`,
          ).get('id')!;
          const sheet = document.getElementById(name)?.closest(`[${names.page}]`);
          const id = ids.has(name) ? name : sheet?.getAttribute(names.page);
          if (id) link.setAttribute('href', `#${encodeURIComponent(id)}`);
          link.removeAttribute('target');
        }
      };
      /** Gives elements other ids than those of slides, which links lead to. */
      const leaveIdsToSlides = (still: Element | ShadowRoot, slide: string) => {
        for (const element of still.querySelectorAll('[id]')) {
          if (still instanceof ShadowRoot || !ids.has(element.id)) continue;
          const [old, id] = [element.id, `${element.id}-in-${slide}`];
          element.id = id;
          for (const other of still.querySelectorAll(':not(a)')) {
            for (const { name, value } of other.attributes) {
              if (value === `#${old}`) other.setAttribute(name, `#${id}`);
              else if (/^(?:for|form|headers|list|aria-.*)$/.test(name)) {
                other.setAttribute(
                  name,
                  value.replace(/\S+/g, (word) => (word === old ? id : word)),
                );
              } else {
                const asked = ['', '"', "'"].reduce(
                  (text, quote) => text.replaceAll(`url(${quote}#${old}${quote})`, `url(#${id})`),
                  value,
                );
                if (asked !== value) other.setAttribute(name, asked);
              }
            }
          }
        }
      };
      const lowerHeadings = (still: Element | ShadowRoot) => {
        // The list was made before: no heading is lowered twice.
        for (const heading of still.querySelectorAll('h1, h2, h3, h4, h5')) {
          const lower = document.createElement(`h${lowered[Number(heading.localName[1])]}`);
          for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
          lower.append(...heading.childNodes);
          heading.replaceWith(lower);
        }
      };
      return sheets.map((sheet) => {
        const still = sheet.querySelector(':scope > div')!;
        const slide = sheet.getAttribute(names.page)!;
        const shadowRoots = shadowsIn(still);
        for (const root of [still, ...shadowRoots]) {
          pointToSlides(root);
          leaveIdsToSlides(root, slide);
          lowerHeadings(root);
        }
        for (const root of shadowRoots) {
          const style = document.createElement('style');
          const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
          style.textContent = rules.map(({ cssText }) => cssText).join('\n');
          root.append(style);
        }
        // The article around it has the name. Without a name, the section is not one more landmark.
        const section = still.querySelector('section[aria-labelledby]');
        const headingId = section?.getAttribute('aria-labelledby') ?? '';
        section?.removeAttribute('aria-labelledby');
        const box = (still.cloneNode() as Element).outerHTML;
        const end = box.lastIndexOf('<');
        const html = box.slice(0, end) + still.getHTML({ shadowRoots }) + box.slice(end);
        return { html, headingId };
      });
    },
    [attributes, levels] as const,
  );
}

/** Loads files, which then replace their addresses. */
async function load(
  page: Page,
  files: readonly string[],
  timeout: number,
): Promise<Pick<Stills, 'inline' | 'problems'>> {
  const problems: string[] = [];
  const contents = new Map<string, string>();
  const loadFile = async (file: string) => {
    try {
      const response = await page.request.get(file, { timeout });
      if (!response.ok()) throw new Error(`status ${response.status()}`);
      const type = (response.headers()['content-type'] ?? 'application/octet-stream').split(';')[0];
      contents.set(file, `data:${type};base64,${(await response.body()).toString('base64')}`);
    } catch (error) {
      // Without the browser, all of them would be missing.
      if (page.isClosed()) throw error;
      problems.push(
        `${file} is not in the handout, because it does not load: ${firstLine(String(error))}`,
      );
    }
  };
  // All at once: several that never answer take no longer than one.
  await Promise.all(files.map(loadFile));
  // The longest first: an address may begin with another one.
  const longestFirst = [...contents].toSorted(([one], [other]) => other.length - one.length);
  const inline = (html: string) =>
    longestFirst.reduce(
      (text, [file, data]) =>
        text.replaceAll(escapeHtml(file), () => data).replaceAll(file, () => data),
      html,
    );
  return { inline, problems };
}
