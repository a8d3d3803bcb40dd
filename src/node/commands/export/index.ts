import { parseArgs } from 'node:util';
import type { AspectRatio } from '../../../core/sizes.ts';
import { toFileName } from './names.ts';
import { openTalk, type OpenTalk } from '../../browser/openTalk.ts';
import { UsageError } from '../../errors.ts';
import { writeHandout } from './handout.ts';
import { buildSingleFile } from './html.ts';
import { Output, sizeOf } from '../../Output.ts';
import { makePdf } from './pdf.ts';
import { takePictures } from './png.ts';
import { openPrinted, talkOf } from './printed.ts';
import { parseRange } from './range.ts';
import { writeScript } from './script.ts';
import { Progress } from '../../Progress.ts';

export const usage = `lectern export <format> [folder]: makes a file of the talk in the folder, or in this one

  lectern export pdf       a page a slide, with links, bookmarks and tags
  lectern export png       a folder with a picture of every slide, named by its id
  lectern export handout   one HTML file: every slide with its notes, to read and to print
  lectern export script    what the speaker says, in Markdown
  lectern export html      the whole deck in one file that needs no network

  --out <path>             where to; unless given, a name made of the talk's title
  --range 1,4-6            only these slides                  (all but html)
  --with-steps             a page or picture for each step    (pdf, png)
  --notes                  the notes below each slide         (pdf)
  --scale 1|2              larger pictures                    (png)
  --width <px>             pictures of that width             (png)
  --theme <name>           in another theme of the talk       (pdf, png, handout)
  --aspect-ratio <ratio>   16:9, 16:10 or 4:3                 (pdf, png, handout)
  --without-notes          leave the notes out                (handout, html)
  --timeout <ms>           how long a page may take           (30000)

Exit status: 0, 1 where a slide could not be shown (the rest is there), 2 where nothing could be made.`;

const common = {
  out: { type: 'string' },
  timeout: { type: 'string' },
} as const;
const look = {
  range: { type: 'string' },
  theme: { type: 'string' },
  'aspect-ratio': { type: 'string' },
} as const;

/** What each format takes. */
const formats = {
  pdf: { ...common, ...look, 'with-steps': { type: 'boolean' }, notes: { type: 'boolean' } },
  png: {
    ...common,
    ...look,
    'with-steps': { type: 'boolean' },
    scale: { type: 'string' },
    width: { type: 'string' },
  },
  handout: { ...common, ...look, 'without-notes': { type: 'boolean' } },
  script: { ...common, range: look.range },
  html: { ...common, 'without-notes': { type: 'boolean' } },
} as const;

/** What a format has made. */
interface Made {
  path: string;
  /** What is in there: "23 pages". */
  content: string;
  /** What went wrong on single slides, a sentence each. */
  faults: readonly string[];
  /** What is worth knowing, a sentence each. */
  remarks: readonly string[];
}

/** Makes the file that is asked for. */
export async function run([format, ...args]: string[]): Promise<number> {
  if (format === undefined || !isFormat(format)) {
    throw new UsageError(
      format === undefined || format.startsWith('-')
        ? `[lectern] The format comes first: "lectern export pdf".\n\n${usage}`
        : `[lectern] There is no format "${format}".\n\n${usage}`,
    );
  }
  const progress = new Progress();
  const { path, content, faults, remarks } = await makers[format](args, progress);
  progress.clear();
  for (const fault of [...faults, ...remarks]) console.error(`[lectern] ${fault}`);
  const size = formatSize(await sizeOf(path));
  console.log(`${path}: ${content}, ${size}, in ${progress.seconds.toFixed(1)} s`);
  return faults.length > 0 ? 1 : 0;
}

type Format = keyof typeof formats;

const isFormat = (text: string): text is Format => Object.hasOwn(formats, text);

/** The sizes of slides, in px. */
const slideSizes: Record<AspectRatio, { width: number; height: number }> = {
  '16:9': { width: 1366, height: 768 },
  '16:10': { width: 1366, height: 854 },
  '4:3': { width: 1366, height: 1024 },
};

const isAspectRatio = (text: string): text is AspectRatio => Object.hasOwn(slideSizes, text);

type Maker = (args: string[], progress: Progress) => Promise<Made>;

const makers: Record<Format, Maker> = {
  async pdf(args, progress) {
    const { values, positionals } = parseArgs({
      args,
      options: formats.pdf,
      allowPositionals: true,
    });
    const options = lookOf(values);
    const setting = { ...settingOf(values, positionals), kind: 'file' } as const;
    return withTalk(setting, progress, async (talk, output) => {
      progress.stage('laying out the slides');
      const printed = await openPrinted(talk, {
        ...options,
        withSteps: values['with-steps'],
        notes: values.notes,
      });
      progress.stage(`printing ${count(printed.slides.length, 'slide')}`);
      const { bytes, pages } = await makePdf(printed);
      const path = await output.writeFile(bytes, `${toFileName(printed.talk.title)}.pdf`);
      return { ...printed, path, content: count(pages, 'page') };
    });
  },
  async png(args, progress) {
    const { values, positionals } = parseArgs({
      args,
      options: formats.png,
      allowPositionals: true,
    });
    const options = lookOf(values);
    const withSteps = values['with-steps'] ?? false;
    const viewport = slideSizes[options.aspectRatio ?? '16:9'];
    const deviceScaleFactor = scaleOf(values, viewport.width);
    const setting = { ...settingOf(values, positionals), kind: 'folder' } as const;
    return withTalk(setting, progress, async (talk, output) => {
      progress.stage('laying out the slides');
      const context = { viewport, deviceScaleFactor };
      const printed = await openPrinted(talk, { ...options, withSteps }, context);
      progress.stage('taking pictures');
      const pictures = await takePictures(printed, output.folder, {
        withSteps,
        onPicture: (done, all) => progress.count('taking picture', done, all),
      });
      const path = await output.moveFolder(`${toFileName(printed.talk.title)}-pictures`);
      return { ...printed, path, content: count(pictures, 'picture') };
    });
  },
  async handout(args, progress) {
    const { values, positionals } = parseArgs({
      args,
      options: formats.handout,
      allowPositionals: true,
    });
    const options = lookOf(values);
    const setting = { ...settingOf(values, positionals), kind: 'file' } as const;
    return withTalk(setting, progress, async (talk, output) => {
      progress.stage('laying out the slides');
      const printed = await openPrinted(talk, options);
      progress.stage('writing the handout');
      const withoutNotes = values['without-notes'] ?? false;
      const { html, faults } = await writeHandout(printed, { withoutNotes });
      const path = await output.writeFile(html, `${toFileName(printed.talk.title)}-handout.html`);
      return {
        path,
        content: count(printed.slides.length, 'slide'),
        faults: [...printed.faults, ...faults],
        remarks: printed.remarks,
      };
    });
  },
  async script(args, progress) {
    const { values, positionals } = parseArgs({
      args,
      options: formats.script,
      allowPositionals: true,
    });
    const range = values.range === undefined ? undefined : parseRange(values.range);
    const setting = { ...settingOf(values, positionals), kind: 'file' } as const;
    return withTalk(setting, progress, async ({ open }, output) => {
      const talk = await talkOf(await open());
      const { text, slides } = writeScript(talk, range);
      const path = await output.writeFile(text, `${toFileName(talk.title)}-script.md`);
      return { path, content: count(slides, 'slide'), faults: [], remarks: [] };
    });
  },
  async html(args, progress) {
    const { values, positionals } = parseArgs({
      args,
      options: formats.html,
      allowPositionals: true,
    });
    const { folder, out, timeout } = settingOf(values, positionals);
    return withOutput({ out, kind: 'file' }, progress, async (output) => {
      progress.stage('building the talk into one file');
      const leaveOutNotes = values['without-notes'] ?? false;
      const { html, talk, faults } = await buildSingleFile(folder, { leaveOutNotes, timeout });
      const path = await output.writeFile(html, `${toFileName(talk.title)}.html`);
      return { path, content: count(talk.slides.length, 'slide'), faults, remarks: [] };
    });
  },
};

/** How many pixels of a picture stand for one of the slide. */
function scaleOf({ scale, width }: { scale?: string; width?: string }, slideWidth: number): number {
  if (scale !== undefined && width !== undefined) {
    throw new UsageError(
      '[lectern] --scale and --width say the same in two ways: give one of them.',
    );
  }
  if (scale !== undefined && !['1', '2', '3'].includes(scale)) {
    throw new UsageError(
      `[lectern] --scale takes 1, 2 or 3, not "${scale}"; --width takes any width.`,
    );
  }
  const pixels = numberOf('width', width, 'pixels');
  if (pixels !== undefined && (pixels < 100 || pixels > 8000)) {
    throw new UsageError(`[lectern] --width takes 100 to 8000 pixels, not ${pixels}.`);
  }
  return pixels === undefined ? Number(scale ?? 1) : pixels / slideWidth;
}

interface Setting {
  folder: string;
  out?: string;
  timeout?: number;
  kind: 'file' | 'folder';
}

/** Makes sure of the place, and cleans up after whatever comes of it. */
async function withOutput(
  { out, kind }: Pick<Setting, 'out' | 'kind'>,
  progress: Progress,
  make: (output: Output) => Promise<Made>,
): Promise<Made> {
  const output = await Output.open(out, kind);
  try {
    return await make(output);
  } catch (error) {
    progress.clear();
    await output.discard();
    throw error;
  }
}

/** Builds and opens the talk for those formats that are made of its page. */
function withTalk(
  { folder, timeout, ...place }: Setting,
  progress: Progress,
  make: (talk: OpenTalk, output: Output) => Promise<Made>,
): Promise<Made> {
  return withOutput(place, progress, async (output) => {
    progress.stage('building the talk');
    const talk = await openTalk(folder, { timeout });
    try {
      return await make(talk, output);
    } finally {
      await talk.close();
    }
  });
}

function settingOf(
  { out, timeout }: { out?: string; timeout?: string },
  [folder = '.', ...others]: string[],
) {
  if (others.length > 0) {
    throw new UsageError(
      `[lectern] One talk at a time: "${others.join(' ')}" comes after the folder "${folder}".`,
    );
  }
  return { folder, out, timeout: numberOf('timeout', timeout, 'milliseconds') };
}

function lookOf(values: { range?: string; theme?: string; 'aspect-ratio'?: string }) {
  const { range, theme, 'aspect-ratio': aspectRatio } = values;
  if (aspectRatio !== undefined && !isAspectRatio(aspectRatio)) {
    throw new UsageError(
      `[lectern] Slides cannot have the shape "${aspectRatio}": --aspect-ratio takes 16:9, 16:10 or 4:3.`,
    );
  }
  return { range: range === undefined ? undefined : parseRange(range), theme, aspectRatio };
}

function numberOf(name: string, text: string | undefined, unit: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UsageError(`[lectern] --${name} takes a whole number of ${unit}, not "${text}".`);
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

const formatSize = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
