import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
import { inBrowser, lectern, newFolder, root, talks } from '../setup/lectern.ts';
import { exportedPdf } from './exportedPdf.ts';
import {
  type ReadFile,
  type ReadTag,
  below,
  readTags,
  splitWords,
  textOf,
  wordsOf,
} from './readTags.ts';

// No validator of PDF/UA can be installed here. These are the rules of the Matterhorn Protocol 1.1 that a program can
// check, by their numbers.

const harbor = join(root, 'tests/talks/harbor');
const name = (text: string) => PDFName.of(text);
const folder = newFolder();

const files = [
  ['talk', talks.vibeCoding, [], ['en']],
  ['harbor', harbor, [], ['de', 'en', 'fa', 'fr', 'he', 'zh']],
  ['talk with a page for each step', talks.vibeCoding, ['--with-steps'], ['en']],
  ['part of a talk', talks.tea, ['--slides', '2-4', '--notes', '--with-steps'], ['en-GB']],
] as const;

describe.each(files)('a PDF: %s', (of, talk, args, languages) => {
  let read: ReadFile;
  let tags: ReadTag[];

  beforeAll(async () => {
    const path = args.length > 0 ? join(folder, `${of}.pdf`) : (await exportedPdf(of, talk)).file;
    if (args.length > 0) await lectern(['export', 'pdf', talk, '--out', path, ...args]);
    read = await readTags(path);
    tags = below(read.root);
  });

  it('draws nothing that is neither content nor decoration (01)', () => {
    expect(read.mistakes).toEqual([]);
    expect(read.lost).toEqual([]);
  });

  it('has only tags that PDF 1.7 knows, or that stand for one of them (02)', () => {
    const map = read.root.dict.lookup(name('RoleMap'), PDFDict);
    const standard =
      /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|P|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Code|Link|Figure|Formula)$/;
    const mapped = tags.map(({ type }) => map.get(name(type))?.toString().slice(1) ?? type);
    expect(mapped.filter((type) => !standard.test(type))).toEqual([]);
  });

  it('says that it is PDF/UA-1, and its title, which a window shows (06, 07)', () => {
    const { catalog } = read.file;
    const metadata = catalog.lookup(name('Metadata')) as PDFRawStream;
    const packet = Buffer.from(metadata.contents).toString('utf8');
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/.exec(packet)?.[1];
    expect(title).toBe(read.file.getTitle()!.replaceAll('&', '&amp;'));
    const preferences = catalog.lookup(name('ViewerPreferences'), PDFDict);
    expect(preferences.get(name('DisplayDocTitle'))!.toString()).toBe('true');
    const info = catalog.lookup(name('MarkInfo'), PDFDict);
    expect(info.get(name('Marked'))!.toString()).toBe('true');
    expect(info.get(name('Suspects'))?.toString() ?? 'false').toBe('false');
  });

  it('has one document, with a section for each slide, each of which says something (09)', () => {
    expect(read.root.kids).toHaveLength(1);
    const [document] = read.root.kids as [ReadTag];
    expect(document.type).toBe('Document');
    expect(new Set(document.kids.map((kid) => (kid as ReadTag).type))).toEqual(new Set(['Sect']));
    const isEmptyCell = ({ type }: ReadTag) => /^T[HD]$/.test(type);
    const empty = tags.filter(
      (tag) => tag.kids.length + tag.links.length === 0 && !isEmptyCell(tag),
    );
    expect(empty.map(({ type }) => type)).toEqual([]);
    expect(
      tags.filter(({ type, kids }) => type === 'P' && kids.every((kid) => kid === ' ')),
    ).toEqual([]);
  });

  it('has lists of items with bodies, and tables of rows with cells (09)', () => {
    const allowed: Record<string, RegExp> = {
      L: /^(?:L|LI|Caption)$/,
      LI: /^(?:Lbl|LBody)$/,
      Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
      THead: /^TR$/,
      TBody: /^TR$/,
      TFoot: /^TR$/,
      TR: /^T[HD]$/,
    };
    const within: Record<string, RegExp> = {
      LI: /^L$/,
      LBody: /^LI$/,
      Lbl: /^LI$/,
      TR: /^(?:Table|THead|TBody|TFoot)$/,
      TH: /^TR$/,
      TD: /^TR$/,
    };
    for (const { type, kids, parent } of tags) {
      for (const kid of kids) {
        if (!allowed[type]) continue;
        expect(`${type} with ${typeof kid === 'string' ? `"${kid}"` : kid.type}`).toMatch(
          new RegExp(`^${type} with ${allowed[type].source.slice(1)}`),
        );
      }
      expect(parent!.type).toMatch(within[type] ?? /./);
    }
  });

  it('has as many cells in each row of a table (15)', () => {
    const cellsOf = (row: ReadTag) =>
      row.kids.map((kid) => {
        const attributes = (kid as ReadTag).dict.lookup(name('A'));
        const all = attributes instanceof PDFArray ? attributes.asArray() : [];
        const span = all.flatMap((one) => (one as PDFDict).lookup(name('ColSpan')) ?? []);
        return Number(span[0] ?? 1);
      });
    const sum = (cells: number[]) => cells.reduce((all, one) => all + one, 0);
    const tables = tags.filter(({ type }) => type === 'Table');
    const rowsOf = (table: ReadTag) => below(table).filter(({ type }) => type === 'TR');
    const widths = tables.map((table) => new Set(rowsOf(table).map((row) => sum(cellsOf(row)))));
    expect(widths.filter(({ size }) => size !== 1)).toEqual([]);
  });

  it('says of each list whether its items are numbered (ISO 32000-1, 14.8.5.5)', () => {
    for (const { dict, kids } of tags.filter(({ type }) => type === 'L')) {
      const [attributes] = dict.lookup(name('A'), PDFArray).asArray() as [PDFDict];
      const marks = (kids as ReadTag[]).flatMap(({ type, kids: [mark] }) =>
        type === 'LI' && (mark as ReadTag).type === 'Lbl' ? wordsOf(mark as ReadTag).join('') : [],
      );
      const isNumbered = marks.some((mark) => /\d/.test(mark));
      const expected = isNumbered ? '/Decimal' : marks.length > 0 ? '/Disc' : '/None';
      expect(attributes.get(name('ListNumbering'))?.toString()).toBe(expected);
    }
  });

  it('has a language, and another one where the words are in that (11)', () => {
    expect(textOf(read.file.catalog.lookup(name('Lang')))).toMatch(/^en/);
    const others = tags.flatMap(({ dict }) => textOf(dict.lookup(name('Lang'))) ?? []);
    expect([...new Set(others)].toSorted()).toEqual(languages);
  });

  it('has words and a place for each picture and formula (13, 17)', () => {
    for (const { type, alt, dict } of tags.filter(({ type }) =>
      /^(?:Figure|Formula)$/.test(type),
    )) {
      expect(`${type}: ${alt}`).toMatch(/: \S/);
      const attributes = dict.lookup(name('A'), PDFArray).lookup(0, PDFDict);
      const box = attributes.lookup(name('BBox'), PDFArray).asArray().map(Number);
      const { width, height } = read.file.getPages()[0]!.getSize();
      expect(box[2]! - box[0]!).toBeGreaterThan(0);
      expect(box[3]! - box[1]!).toBeGreaterThan(0);
      expect((box[2]! - box[0]!) * (box[3]! - box[1]!)).toBeLessThanOrEqual(width * height);
    }
  });

  it('leaves out no level of headings, and begins with the first (14)', () => {
    let before = 0;
    for (const { type } of tags.filter(({ type }) => /^H\d$/.test(type))) {
      expect(Number(type[1])).toBeLessThanOrEqual(before + 1);
      before = Number(type[1]);
    }
    expect(before).toBeGreaterThan(0);
    const sections = (read.root.kids[0] as ReadTag).kids as ReadTag[];
    for (const section of sections) {
      expect(below(section).some(({ type }) => /^H\d$/.test(type))).toBe(true);
    }
  });

  it('says for each head of a table which cells are its own (15)', () => {
    for (const { dict } of tags.filter(({ type }) => type === 'TH')) {
      const attributes = dict.lookup(name('A'), PDFArray).asArray();
      const scopes = attributes.flatMap(
        (one) => (one as PDFDict).get(name('Scope'))?.toString() ?? [],
      );
      expect(scopes).toEqual([expect.stringMatching(/^\/(?:Column|Row)$/)]);
    }
  });

  it('has its links in their tags, with their words, and goes from one to the next in that order (28)', () => {
    const tagged = new Set(tags.flatMap(({ links }) => links));
    for (const { node } of read.file.getPages()) {
      expect(node.get(name('Tabs'))!.toString()).toBe('/S');
      const links = node.Annots();
      for (let at = 0; at < (links?.size() ?? 0); at++) {
        const link = links!.lookup(at, PDFDict);
        expect(tagged.has(link)).toBe(true);
        expect(textOf(link.lookup(name('Contents')))).toMatch(/\S/);
      }
    }
    const nodes = tags.filter(({ links }) => links.length > 0);
    expect(nodes.filter(({ type }) => type !== 'Link').map(({ type }) => type)).toEqual([]);
  });

  it('finds each tag by its content and each link (ISO 32000-1, 14.7.4)', () => {
    const numbers = read.root.dict
      .lookup(name('ParentTree'), PDFDict)
      .lookup(name('Nums'), PDFArray);
    const owners = new Map<number, unknown>();
    for (let at = 0; at < numbers.size(); at += 2) {
      owners.set(numbers.lookup(at, PDFNumber).asNumber(), numbers.lookup(at + 1));
    }
    for (const { dict, links } of tags) {
      for (const link of links) {
        expect(owners.get(link.lookup(name('StructParent'), PDFNumber).asNumber())).toBe(dict);
      }
      const page = dict.lookupMaybe(name('Pg'), PDFDict);
      const key = page?.lookup(name('StructParents'), PDFNumber).asNumber();
      for (const kid of dict.lookup(name('K'), PDFArray).asArray()) {
        if (!(kid instanceof PDFNumber)) continue;
        expect((owners.get(key!) as PDFArray).lookup(kid.asNumber())).toBe(dict);
      }
    }
  });
});

describe.each([
  ['talk', talks.vibeCoding],
  ['harbor', harbor],
])('the words: %s', (of, talk) => {
  it('are all in the tags, apart from each other and in the order of the page', async () => {
    const html = join(folder, `${of}.html`);
    // The first talk is served already.
    const isServed = talk === talks.vibeCoding;
    const address = isServed ? process.env.DECK_ORIGIN! : pathToFileURL(html).href;
    if (!isServed) await lectern(['export', 'html', talk, '--out', html]);
    const onPage = await inBrowser(
      async (context) => {
        const page = await context.newPage();
        await page.goto(`${address}?print-pdf`);
        await page.locator('[data-page] h1').first().waitFor();
        await page.evaluate(() => document.fonts.ready);
        return page.evaluate(() => {
          const isInSight = (node: Text) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const { top, bottom } = range.getBoundingClientRect();
            for (
              let at = node.parentElement;
              at && at.localName !== 'section';
              at = at.parentElement
            ) {
              const { clipPath, overflowY } = getComputedStyle(at);
              if (clipPath !== 'none') return true;
              const box = at.getBoundingClientRect();
              // Code in a window: a line that is not in sight is on no page.
              if (overflowY !== 'visible' && (bottom < box.top + 1 || top > box.bottom - 1))
                return false;
            }
            return true;
          };
          const say = (node: Node): string => {
            if (node instanceof Text) return isInSight(node) ? node.data : ' ';
            if (!(node instanceof Element)) return '';
            const { display, visibility } = getComputedStyle(node);
            if (node.matches('math, [data-frame], br')) return ' ';
            if (node.ariaHidden === 'true' || visibility === 'hidden' || display === 'none')
              return '';
            // The numeral of a point: none of these lists are within another one.
            const numeral = /^counters?\(/.test(getComputedStyle(node, '::before').content)
              ? ` ${[...node.parentElement!.children].indexOf(node) + 1} `
              : '';
            const label =
              node instanceof HTMLImageElement ? node.alt : node.role === 'img' && node.ariaLabel;
            const text = label || [...node.childNodes].map(say).join('');
            return /^(?:inline|contents)/.test(display) && !label ? text : ` ${numeral}${text} `;
          };
          return [...document.querySelectorAll('[data-page]')].map(say);
        });
      },
      { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' },
    );
    const { root: tree } = await readTags((await exportedPdf(of, talk)).file);
    const sections = (tree.kids[0] as ReadTag).kids as ReadTag[];
    expect(sections).toHaveLength(onPage.length);
    for (const [index, text] of onPage.entries()) {
      expect(wordsOf(sections[index]!).join(' ')).toBe(splitWords(text).join(' '));
    }
  });
});
