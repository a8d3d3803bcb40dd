import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { inBrowser } from '../setup/lectern.ts';

/** The content of a PDF, read by PDF.js, which has not made it. */
export interface ReadPdf {
  title?: string;
  author?: string;
  subject?: string;
  language?: string;
  tagged: boolean;
  bookmarks: Bookmark[];
  pages: ReadPage[];
}

export interface Bookmark {
  title: string;
  /** The page that it leads to, counted from 1. */
  page: number | null;
  below: Bookmark[];
}

export interface ReadPage {
  /** The text in the order of the file, which is the one in which it is selected. */
  text: string;
  /** The tags that say something, in their order, with the text in them. */
  tags: [tag: string, text: string][];
  /** Where the links lead to: an address, or a page counted from 1. */
  links: (string | number | null)[];
  /** Whether each font of the page is in the file. */
  embedded: boolean[];
  /** In px. */
  width: number;
  height: number;
}

/** Reads a PDF. */
export async function readPdf(file: string): Promise<ReadPdf> {
  return inReader(file, (page) =>
    page.evaluate(async () => {
      const { pdf, OPS } = window.opened;
      type Item = { type?: string; id?: string; str?: string; hasEOL?: boolean };
      type Node = { role?: string; type?: string; id?: string; alt?: string; children?: Node[] };
      type Outline = { title: string; dest: string | unknown[] | null; items: Outline[] };

      const pageOf = async (destination: string | unknown[] | null | undefined) => {
        const place =
          typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
        return place ? (await pdf.getPageIndex(place[0])) + 1 : null;
      };
      const bookmarksOf = (items: Outline[]): Promise<Bookmark[]> =>
        Promise.all(
          items.map(async ({ title, dest, items: below }) => ({
            title,
            page: await pageOf(dest),
            below: await bookmarksOf(below),
          })),
        );
      const tagsOf = (tree: Node | null, texts: Map<string | undefined, string>) => {
        const textOf = (node: Node): string =>
          node.type === 'content'
            ? (texts.get(node.id) ?? '')
            : (node.children ?? []).map(textOf).join('');
        const walk = (node: Node): [string, string][] => {
          const inside = (node.children ?? []).flatMap(walk);
          if (!/^(H\d|P|L|LI|Link|Figure|Code)$/.test(node.role ?? '')) return inside;
          const text = textOf(node) || (node.alt ?? '');
          return [[node.role ?? '', text.replace(/\s+/g, ' ').trim()], ...inside];
        };
        return tree ? walk(tree) : [];
      };

      const pages: ReadPage[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const items: Item[] = (await page.getTextContent({ includeMarkedContent: true })).items;
        const texts = new Map<string | undefined, string>();
        const open: (string | undefined)[] = [];
        for (const { type, id, str = '', hasEOL } of items) {
          const inside = open.filter(Boolean).at(-1);
          if (type === 'endMarkedContent') open.pop();
          else if (type !== undefined) open.push(id);
          else texts.set(inside, (texts.get(inside) ?? '') + str + (hasEOL ? '\n' : ''));
        }
        const links = [];
        for (const { subtype, url, dest } of await page.getAnnotations()) {
          if (subtype === 'Link') links.push(url ?? (await pageOf(dest)));
        }
        const { fnArray, argsArray } = await page.getOperatorList();
        const fonts = argsArray.flatMap((given, index) =>
          fnArray[index] === OPS.setFont ? String(given?.[0]) : [],
        );
        const { width, height } = page.getViewport({ scale: 96 / 72 });
        pages.push({
          text: items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
          tags: tagsOf(await page.getStructTree(), texts),
          links,
          embedded: [...new Set(fonts)].map((name) => {
            const font = page.commonObjs.get(name);
            return font.isType3Font || (font.data != null && !font.missingFile);
          }),
          width: Math.round(width),
          height: Math.round(height),
        });
      }
      const metadata = await pdf.getMetadata();
      const info = metadata.info as Record<string, string | undefined>;
      const mark = await pdf.getMarkInfo();
      return {
        title: info['Title'],
        author: info['Author'],
        subject: info['Subject'],
        language: info['Language'],
        tagged: mark?.Marked ?? false,
        bookmarks: await bookmarksOf((await pdf.getOutline()) ?? []),
        pages,
      };
    }),
  );
}

/** A page of a PDF to compare with a picture. */
export interface ComparedPage {
  /** The number of the page, counted from 1. */
  number: number;
  /** The file of the picture. */
  picture: string;
  /** What another program has drawn of the page. @default what PDF.js draws */
  drawing?: string;
}

/** How far a drawing is from a picture. */
export interface Difference {
  /** The page's number. */
  number: number;
  /** The mean difference of all pixels, as a share of 255. */
  mean: number;
  /**
   * Of the blocks of 16 by 16 px, the share whose mean color differs by more than 24 of 255. Everybody draws the edges
   * of letters differently; a lost background, font, emoji or line is more.
   */
  far: number;
}

/** Compares pages of a PDF with pictures. */
export async function comparePages(file: string, pages: ComparedPage[]): Promise<Difference[]> {
  const read = (png: string) => `data:image/png;base64,${readFileSync(png, 'base64')}`;
  const compared = pages.map(({ number, picture, drawing }) => ({
    number,
    picture: read(picture),
    drawing: drawing && read(drawing),
  }));
  return inReader(file, (page) =>
    page.evaluate(async (all) => {
      const contextOf = (width: number, height: number) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        return canvas.getContext('2d', { willReadFrequently: true })!;
      };
      const drawnFrom = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const context = contextOf(image.width, image.height);
        context.drawImage(image, 0, 0);
        return context;
      };
      const drawnBy = async (number: number, { width, height }: HTMLCanvasElement) => {
        const context = contextOf(width, height);
        const pdfPage = await window.opened.pdf.getPage(number);
        const viewport = pdfPage.getViewport({ scale: 96 / 72 });
        await pdfPage.render({ canvas: context.canvas, viewport }).promise;
        return context;
      };
      const differences: Difference[] = [];
      for (const { number, picture, drawing } of all) {
        const screen = await drawnFrom(picture);
        const { width, height } = screen.canvas;
        const drawn = drawing ? await drawnFrom(drawing) : await drawnBy(number, screen.canvas);
        const [before, after] = [screen, drawn].map(
          (context) => context.getImageData(0, 0, width, height).data,
        );
        let sum = 0;
        const columns = Math.floor(width / 16);
        // The sums of the blocks, for each color; the pixels at the right and at the bottom belong to none.
        const sums = new Int32Array(3 * columns * Math.floor(height / 16));
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const block = Math.floor(y / 16) * columns + Math.floor(x / 16);
            for (let color = 0; color < 3; color++) {
              const at = 4 * (y * width + x) + color;
              const difference = before![at]! - after![at]!;
              sum += Math.abs(difference);
              if (x < columns * 16) sums[3 * block + color]! += difference;
            }
          }
        }
        const far = sums.filter((value) => Math.abs(value) > 24 * 256).length / sums.length;
        differences.push({ number, mean: sum / (3 * width * height) / 255, far });
      }
      return differences;
    }, compared),
  );
}

/** Opens the file with PDF.js in a new page, which gets nothing else. */
function inReader<Result>(file: string, read: (page: Page) => Promise<Result>): Promise<Result> {
  return inBrowser(async (context) => {
    const page = await context.newPage();
    const reader = resolve(__dirname, '../../node_modules/pdfjs-dist/build');
    await page.route('http://reader.test/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '' });
      const isFile = pathname === '/file.pdf';
      return route.fulfill({
        contentType: isFile ? 'application/pdf' : 'text/javascript',
        body: readFileSync(isFile ? file : join(reader, pathname)),
      });
    });
    await page.goto('http://reader.test/');
    await page.evaluate(async () => {
      const url = (name: string) => new URL(name, window.location.href).href;
      const { getDocument, GlobalWorkerOptions, OPS } = await import(url('pdf.mjs'));
      GlobalWorkerOptions.workerSrc = url('pdf.worker.mjs');
      // Fonts that are not in the file must be missing, not replaced by those of this machine.
      const options = { url: url('file.pdf'), useSystemFonts: false, fontExtraProperties: true };
      window.opened = { pdf: await getDocument({ ...options, verbosity: 0 }).promise, OPS };
    });
    return read(page);
  });
}

declare global {
  interface Window {
    opened: Pick<typeof import('pdfjs-dist'), 'OPS'> & {
      pdf: import('pdfjs-dist').PDFDocumentProxy;
    };
  }
}
