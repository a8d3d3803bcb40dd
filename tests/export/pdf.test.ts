import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asTyped, headingOf, talk } from '../browser/talk.ts';
import { poppler } from '../engines/programs.ts';
import { lectern, newFolder, talks } from '../setup/lectern.ts';
import { exportedPdf } from './exportedPdf.ts';
import { comparePages, readPdf } from './readPdf.ts';

/** Text to compare, without line breaks and variation selectors, which draw nothing. */
const plain = (text: string) =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('\ufe0f', '')
    .trim();

/** The letters and figures alone. */
const squeezed = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

const parts = [...new Set(talk.map(({ part }) => part))];

describe('of this talk', () => {
  const folder = newFolder();
  const read = (async () => {
    const { file, ended } = await exportedPdf('talk', talks.vibeCoding);
    return { file, ended, pdf: await readPdf(file) };
  })();

  it('has a page for each slide, of its size, and says how long it took', async () => {
    const { file, ended, pdf } = await read;
    expect(ended.status).toBe(0);
    expect(pdf.pages).toHaveLength(talk.length);
    expect(new Set(pdf.pages.map(({ width, height }) => `${width} × ${height}`)).size).toBe(1);
    expect(pdf.pages[0]).toMatchObject({ width: 1367, height: 768 });
    expect(ended.stdout).toMatch(/talk\.pdf: 23 pages, [\d.]+ [kM]B, in [\d.]+ s\n$/);
    expect(readdirSync(dirname(file)).filter((name) => !name.startsWith('ended'))).toEqual([
      'talk.pdf',
    ]);
  });

  it('has every word of every slide, in the order in which it is read', async () => {
    const { pdf } = await read;
    for (const [index, { lines }] of talk.entries()) {
      // PDF readers guess the spaces between letters with gaps.
      const page = squeezed(pdf.pages[index]!.text);
      let from = 0;
      for (const line of lines) {
        // A separator in braces may be drawn instead of written, and the word of a callout follows its mark.
        const isCallout = ['benefit', 'risk', 'warning', 'status'].includes(line.is);
        const text = line.text.replace(/\{.\}/gu, '\n');
        const pieces = isCallout
          ? text.replace(/^(?:\p{Extended_Pictographic}\uFE0F?|→) /u, '$&\n')
          : text;
        for (const piece of pieces.split('\n')) {
          const words = squeezed(piece);
          // The head and a stamp are drawn last, and what it is comes before its tools, as the title of a paper before its authors.
          const isApart =
            line.beside ||
            /^(?:status|tools: what it is|resource|phase number|level number|kicker)$/.test(
              line.is,
            );
          const at = page.indexOf(words, isApart ? 0 : from);
          expect(`${piece}: ${at < 0 ? 'missing' : 'there'}`).toBe(`${piece}: there`);
          if (!isApart) from = at;
        }
      }
    }
  });

  it('is tagged, with a heading for each slide', async () => {
    const { pdf } = await read;
    expect(pdf).toMatchObject({ tagged: true, language: 'en' });
    for (const [index, slide] of talk.entries()) {
      const [first] = pdf.pages[index]!.tags.filter(([tag]) => /^H[12]$/.test(tag));
      expect(first?.[0]).toBe(index === 0 ? 'H1' : 'H2');
      expect(plain(headingOf(slide))).toContain(
        asTyped(first![1]).replace(/^\W+/u, '').slice(0, 8),
      );
    }
    expect(pdf.pages[1]!.tags.filter(([tag]) => tag === 'LI')).toHaveLength(3);
  });

  it('has a bookmark for each slide, under its part', async () => {
    const { pdf } = await read;
    expect(pdf.title).toBe('Vibe coding');
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(parts);
    expect(pdf.bookmarks.flatMap(({ below }) => below).map(({ page }) => page)).toEqual(
      talk.map((_, index) => index + 1),
    );
    for (const { title, below, page } of pdf.bookmarks) {
      const slides = talk.filter(({ part }) => part === title);
      expect(below.map((bookmark) => plain(asTyped(bookmark.title)))).toEqual(
        slides.map((slide) => plain(headingOf(slide))),
      );
      expect(page).toBe(talk.indexOf(slides[0]!) + 1);
    }
  });

  it('opens the pages that the slides link to', async () => {
    const { pdf } = await read;
    for (const [index, { lines }] of talk.entries()) {
      const links = lines.flatMap(({ href }) => href ?? []);
      // A link of two lines can be opened in each of them.
      expect([...new Set(pdf.pages[index]!.links)]).toEqual(links);
    }
  });

  it('contains all its fonts', async () => {
    const { pdf } = await read;
    for (const { embedded } of pdf.pages) {
      expect(embedded.length).toBeGreaterThan(0);
      expect(embedded).not.toContain(false);
    }
  });

  it('looks as the slides do in PDF.js and in Poppler, and so do the pictures', async () => {
    const { file } = await read;
    const pictures = join(folder, 'pictures');
    expect(await lectern(['export', 'png', talks.vibeCoding, '--out', pictures])).toMatchObject({
      status: 0,
    });
    const pages = talk.map(({ id }, index) => ({
      number: index + 1,
      picture: join(pictures, `${String(index + 1).padStart(2, '0')}-${id}.png`),
    }));
    const program = poppler();
    // Drawings, large and small emoji, and pages without either.
    const drawn = pages.slice(0, 4).map((page) => {
      if (!program) return page;
      const drawing = join(folder, `page-${page.number}`);
      const range = ['-f', String(page.number), '-l', String(page.number)];
      execFileSync(program, ['-png', '-r', '96', ...range, '-singlefile', file, drawing]);
      return { ...page, drawing: `${drawing}.png` };
    });
    const differences = await comparePages(file, [...pages, ...drawn]);
    expect(differences.filter(({ mean, far }) => mean > 0.02 || far > 0.05)).toEqual([]);
    // Without it, only PDF.js has drawn the pages: CI must have both.
    expect(process.env.CI ? program : 'poppler').toBeTruthy();
  });
});

describe('of a talk with all special cases', () => {
  const file = join(newFolder(), 'tea.pdf');
  const make = async (...args: string[]) => {
    const ended = await lectern(['export', 'pdf', talks.tea, '--out', file, ...args]);
    return { ended, pdf: await readPdf(file) };
  };

  const plainly = make();

  it('exports the other slides if one throws, and says which one did', async () => {
    const { ended, pdf } = await plainly;
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('Slide "spilt" could not be shown: Error: The cup is cracked');
    expect(pdf.pages).toHaveLength(7);
    expect(pdf.pages[4]!.text).toContain('Spilt');
  });

  it('says in its properties who gives the talk, where, when and in which language', async () => {
    const { pdf } = await plainly;
    expect(pdf).toMatchObject({
      title: 'Tea, and how',
      author: 'Ada Leaf',
      subject: 'Tea time, Rome, 12 May 2026',
      language: 'en-GB',
    });
  });

  it('links from slide to slide, and says which links lead nowhere', async () => {
    const { ended, pdf } = await plainly;
    expect(pdf.pages[3]!.links).toEqual([2, 2, 2, 6, 'https://example.org/tea']);
    expect(pdf.pages[3]!.text).toContain('Zürich, Škoda, → and ☕');
    expect(ended.stderr).toContain('Slide "links" has a link to "./kettle.svg"');
  });

  it('has a page for each step with --with-steps, and bookmarks the first of each slide', async () => {
    const { pdf } = await make('--with-steps');
    expect(pdf.pages).toHaveLength(11);
    expect(
      pdf.pages.slice(1, 5).map(({ tags }) => tags.filter(([tag]) => tag === 'LI').length),
    ).toEqual([0, 1, 2, 3]);
    expect(pdf.pages[1]!.text).not.toContain('hot');
    const links = pdf.pages.find(({ text }) => text.startsWith('Where to read on'))!.links;
    expect(links).toEqual([2, 4, 5, 10, 'https://example.org/tea']);
    expect(
      pdf.bookmarks
        .flatMap(({ page, below }) => (below.length > 0 ? below : { page }))
        .map(({ page }) => page),
    ).toEqual([1, 2, 6, 7, 9, 10, 11]);
  });

  it('adds the notes below the slides on A4, and continues long ones on the next page', async () => {
    const { pdf } = await make('--notes');
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(
      pdf.pages.map(() => [793, 1123]),
    );
    expect(pdf.pages[1]!.text).toContain('Ask who had coffee this morning.');
    expect(plain(pdf.pages[1]!.text)).toContain('Step 3 Name seven provinces: "Fujian" first.');
    // The notes of the third slide fill more than a page: no word is lost, and the next slide has a new page.
    const [first, second, next] = pdf.pages.slice(2, 5).map(({ text }) => plain(text));
    const cups = `${first} ${second}`.match(/(?<=the )\d+(?=th cup)/g);
    expect(cups).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)));
    expect(second).not.toContain('Leaves');
    expect(next).toContain('Where to read on');
    expect(pdf.pages).toHaveLength(8);
    for (const [index, { text }] of pdf.pages.entries()) {
      expect(text).toContain('Tea, and how');
      expect(text).toContain('Ada Leaf · Tea time, Rome · 12 May 2026');
      expect(text).toContain(`${index + 1} / 8`);
    }
    const slides = pdf.bookmarks.flatMap((bookmark) =>
      bookmark.below.length > 0 ? bookmark.below : bookmark,
    );
    expect(slides.map(({ page }) => page)).toEqual([1, 2, 3, 5, 6, 7, 8]);
    expect(pdf.pages[4]!.links).toEqual([2, 2, 2, 7, 'https://example.org/tea']);
    expect(pdf.pages[2]!.tags.filter(([tag]) => /^H|Link/.test(tag))).toEqual([['H2', 'Leaves']]);
    const { pdf: without } = await plainly;
    expect(without.pages.map(({ text }) => text).join(' ')).not.toContain('coffee');
  });

  it('takes slides, a theme and an aspect ratio', async () => {
    const { pdf } = await make('--slides', '2,4-5', '--theme', 'paper', '--aspect-ratio', '4:3');
    expect(pdf.pages.map(({ text }) => text.split('\n')[0])).toEqual([
      'Why tea?',
      'Where to read on',
      'Spilt',
    ]);
    expect(pdf.pages[0]).toMatchObject({ height: 1024 });
    // A link to a slide that is not exported is removed.
    expect(pdf.pages[1]!.links).toEqual([1, 1, 1, 'https://example.org/tea']);
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(['Why tea', 'How']);
  });

  it('replaces a file only with a complete one', async () => {
    writeFileSync(file, 'an old one');
    const { status } = await lectern(['export', 'pdf', talks.tea, '--out', file, '--slides', '99']);
    expect(status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('an old one');
    expect(readdirSync(join(file, '..'))).toEqual(['tea.pdf']);
  });
});
