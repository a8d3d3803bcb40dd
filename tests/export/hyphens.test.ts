import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { poppler } from '../engines/programs.ts';
import { lectern, newFolder, talks, unseen } from '../setup/lectern.ts';
import { readPdf } from './readPdf.ts';

/** Words of notes and cues alone. */
const said = /Gehaltsverhandlungen|Geheimhaltungsvereinbarung|Beförderungsrichtlinien/i;

const textsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:js|css|html)$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');

/** A text as a table of long words has it, too: with hyphens between syllables. */
const whole = (text: string) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '');

/** The words of a table, and what else has two hyphens. */
const tableIn = (text: string) => text.match(/\p{L}+(?:-\p{L}+){2,}/gu) ?? [];

it('a build without notes breaks the words of its slides, and has none that is only in notes', async () => {
  const out = join(newFolder(), 'site');
  const args = ['build', talks.inGerman, '--out', out, '--without-notes'];
  expect(await lectern(args)).toMatchObject({ status: 0 });
  const site = textsIn(out);
  expect(tableIn(site)).toEqual(
    expect.arrayContaining(['Bereit-stel-lungs-werk-zeuge', 'Quali-täts-si-che-rungs-maß-nahmen']),
  );
  expect(said.exec(whole(site))).toBeNull();
});

it('a build with notes looks up no word of a prop of notes', async () => {
  const out = join(newFolder(), 'site');
  await lectern(['build', talks.inGerman, '--out', out], unseen);
  const site = textsIn(out);
  const table = tableIn(site);
  expect(table).toContain('Bereit-stel-lungs-werk-zeuge');
  expect(table.filter((word) => /^(?:Geheim|Beför)/.test(word))).toEqual([]);
});

describe('a PDF', () => {
  const file = join(newFolder(), 'werkzeuge.pdf');
  const words = [
    'Softwareentwicklungsabteilungen',
    'Geschwindigkeitsbegrenzung',
    'Qualitätssicherungsmaßnahmen',
  ];

  beforeAll(async () => {
    await lectern(['export', 'pdf', talks.inGerman, '--out', file]);
  });

  it('gives Poppler each broken word as a whole', () => {
    // CI must have it.
    const program = poppler();
    expect(process.env.CI ? program : 'poppler').toBeTruthy();
    if (!program) return;
    const text = execFileSync(program.replace(/pdftoppm$/, 'pdftotext'), [file, '-'], {
      encoding: 'utf8',
    });
    for (const word of words) expect(text).toContain(word);
  });

  it('has the hyphens of the lines on its page', async () => {
    const { pages } = await readPdf(file);
    const text = pages.map((page) => page.text).join('\n');
    expect(text).not.toContain('Softwareentwicklungsabteilungen');
    for (const word of words) expect(text.replaceAll('-\n', '')).toContain(word);
  });
});
