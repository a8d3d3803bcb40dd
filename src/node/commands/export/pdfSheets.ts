import type { Page } from 'playwright-core';
import { PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from './pdfLib.ts';
import { attributes } from '../../../core/page.ts';
import type { Say } from '../../../core/strings.ts';

/** The address of the link that marks the first page of a sheet, before the number of the sheet. */
const mark = 'lectern:sheet-';

/** The color of texts that screen readers read, and that nobody sees: a browser prints no text that is clipped. */
export const hiddenColor = [1, 2, 3];

/** The beginning of the name of a formula. */
export const formulaMark = 'lectern:formula ';

/** The beginning of the name of a line of code. What follows is its text, encoded as for an address: a browser would take the spaces at its ends. */
export const lineMark = 'lectern:line ';

/** The name of a numeral before an item of a list. */
export const numeralMark = 'lectern-numeral';

/**
 * Gives each sheet a link that nobody sees: it tells on which page the sheet begins, however long the notes before it
 * are, and which of the tags are its own. Removes the styles of the talk for pages, which are for another paper.
 *
 * @returns the id of the slide on each sheet
 */
export function markSheets(page: Page): Promise<string[]> {
  return page.evaluate(
    ([names, address]) => {
      const pageRules = (parent: CSSStyleSheet | CSSGroupingRule): CSSPageRule[] => {
        try {
          return [...parent.cssRules].flatMap((rule) => {
            if (rule instanceof CSSPageRule) return rule;
            return rule instanceof CSSGroupingRule ? pageRules(rule) : [];
          });
        } catch {
          // The browser does not give away the rules of other sites.
          return [];
        }
      };
      for (const rule of [...document.styleSheets].flatMap(pageRules)) {
        const node = rule.parentStyleSheet?.ownerNode;
        const parent = (rule.parentRule ?? rule.parentStyleSheet) as CSSGroupingRule | null;
        if (node instanceof Element && node.hasAttribute(names.pageStyle)) continue;
        parent?.deleteRule([...parent.cssRules].indexOf(rule));
      }
      return [...document.querySelectorAll(`[${names.page}]`)].map((sheet, index) => {
        const link = document.createElement('a');
        link.href = address + index;
        link.style.cssText =
          'all: initial; position: absolute; inset: 0 auto auto 0; width: 1px; height: 1px';
        sheet.append(link);
        return sheet.getAttribute(names.page)!;
      });
    },
    [attributes, mark] as const,
  );
}

/**
 * Makes the page say to a PDF what it says to screen readers: names formulas, keeps the language of words, leaves out the frames of the slides, and
 * lets texts be printed that are hidden from sight.
 *
 * @param say gives Lectern's own words in the language of the talk
 */
export function nameForTags(page: Page, say: Say): Promise<void> {
  const root = say('root {degree} of {value}', { degree: '{degree}', value: '{value}' });
  return page.evaluate(
    ([names, color, formula, root]) => {
      const within = (selector: string) =>
        document.querySelectorAll<HTMLElement>(`[${names.page}] ${selector}`);
      for (const frame of within(`[${names.frame}]`)) frame.ariaHidden = 'true';
      // A browser tags words only if they have a role; the language is then that of their tag.
      for (const words of within('span[lang]')) words.role = 'mark';
      /** A formula on one line: a fraction as (a)/(b), a power as x^2. */
      const written = (node: Element): string => {
        const parts = [...node.children].map(written);
        const [first = '', second = '', third = ''] = parts;
        const group = (text: string) => (text.length > 1 ? `(${text})` : text);
        if (node.localName === 'mfrac') return `${group(first)}/${group(second)}`;
        if (node.localName === 'msqrt') return `√${group(parts.join(' '))}`;
        if (node.localName === 'mroot')
          return root.replace('{degree}', () => second).replace('{value}', () => group(first));
        if (/^m(?:sup|over)$/.test(node.localName)) return `${first}^${group(second)}`;
        if (/^m(?:sub|under)$/.test(node.localName)) return `${first}_${group(second)}`;
        if (/^m(?:subsup|underover)$/.test(node.localName))
          return `${first}_${group(second)}^${group(third)}`;
        if (node.localName === 'mtr') return `${parts.join(', ')};`;
        return node.children.length > 0 ? parts.join(' ') : (node.textContent ?? '').trim();
      };
      for (const math of within('math')) {
        math.role = 'img';
        math.ariaLabel = formula + written(math).replace(/\s+/g, ' ').trim();
      }
      const [red, green, blue] = color;
      for (const element of within('*')) {
        if (getComputedStyle(element).clipPath !== 'inset(50%)') continue;
        element.style.cssText += `;clip-path: none; overflow: visible; color: rgb(${red} ${green} ${blue}); font-size: 1px`;
        for (const inside of element.querySelectorAll<HTMLElement>('*')) {
          inside.style.cssText +=
            ';color: inherit; font-size: inherit; background: none; border: 0';
        }
      }
    },
    [attributes, hiddenColor, formulaMark, root] as const,
  );
}

/** Names each line of code, with its indentation, its end and the empty lines below it: a browser tags none of these. */
export function nameLines(page: Page): Promise<void> {
  return page.evaluate(
    ([names, mark]) => {
      for (const code of document.querySelectorAll(`[${names.page}] pre`)) {
        let named: HTMLElement | undefined;
        let text = '';
        for (const line of code.querySelectorAll<HTMLElement>(`[${names.line}]`)) {
          const own = line.textContent;
          const isEmpty = own.trim() === '';
          if (isEmpty && !named) continue;
          named = isEmpty ? named! : line;
          text = isEmpty ? `${text}\n` : own;
          named.role = 'img';
          named.ariaLabel = mark + encodeURIComponent(text);
        }
      }
    },
    [attributes, lineMark] as const,
  );
}

/** Writes the numerals that a style draws before the items of a list: a browser tags no text that is not on the page. */
export function writeNumerals(page: Page): Promise<void> {
  return page.evaluate(
    ([names, mark]) => {
      const hiding = document.createElement('style');
      hiding.append(`[${mark}]::before { content: none !important }`);
      /** The numbers of an item and of those around it, from the outermost. */
      const numbersOf = (item: Element): number[] => {
        const around = item.parentElement?.closest(`[${names.page}] ol > li`);
        const items = [...item.parentElement!.children].filter(
          ({ localName }) => localName === 'li',
        );
        return [...(around ? numbersOf(around) : []), items.indexOf(item) + 1];
      };
      const found = [...document.querySelectorAll(`[${names.page}] ol > li`)].flatMap((item) => {
        const style = getComputedStyle(item, '::before');
        const [, kind, name, separator] =
          /^(counters?)\(([\w-]+)(?:, "(.*)")?\)$/.exec(style.content) ?? [];
        if (kind === undefined) return [];
        const list = item.parentElement as HTMLOListElement;
        const [own = 0, ...others] = numbersOf(item).toReversed();
        // The style of a list of our own begins with 1.
        const number = name === 'list-item' ? own + list.start - 1 : own;
        const text = kind === 'counter' ? [number] : [...others.toReversed(), number];
        const numeral = document.createElement('lectern-numeral');
        numeral.textContent = text.join(separator);
        for (const property of style) {
          if (property !== 'content')
            numeral.style.setProperty(property, style.getPropertyValue(property));
        }
        numeral.role = 'img';
        numeral.ariaLabel = mark;
        return { item, numeral };
      });
      document.head.append(hiding);
      for (const { item, numeral } of found) {
        item.setAttribute(mark, '');
        item.prepend(numeral);
      }
    },
    [attributes, numeralMark] as const,
  );
}

/** The number of the sheet that a link marks. */
export function sheetOf(link: unknown): number | undefined {
  const action = link instanceof PDFDict && link.lookupMaybe(PDFName.of('A'), PDFDict);
  const address = action && action.lookupMaybe(PDFName.of('URI'), PDFString)?.asString();
  return address && address.startsWith(mark) ? Number(address.slice(mark.length)) : undefined;
}

/** Removes the marks of the sheets, and returns the page on which each sheet begins. */
export function takeMarks(file: PDFDocument): Map<number, PDFRef> {
  const starts = new Map<number, PDFRef>();
  for (const page of file.getPages()) {
    const links = page.node.Annots();
    for (let at = (links?.size() ?? 0) - 1; at >= 0; at--) {
      const sheet = sheetOf(links!.lookup(at));
      if (sheet === undefined) continue;
      starts.set(sheet, page.ref);
      const link = links!.get(at);
      links!.remove(at);
      if (link instanceof PDFRef) file.context.delete(link);
    }
  }
  return starts;
}
