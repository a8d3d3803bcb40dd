import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PNG } from 'pngjs';

/** One slide of the talk for each kind. A `ToolsSlide` is a level, and looks like one. */
const slides = {
  title: 'vibe-coding',
  points: 'what-is-vibe-coding',
  meme: 'this-is-fine',
  problems: 'problems',
  punchline: 'so-dramatic',
  question: 'would-you-fly',
  analogy: 'would-you-fly-answers',
  section: 'five-phases',
  phase: 'phase-2',
  myth: 'phase-5',
  caseStudy: 'phase-5-in-the-wild',
  advice: 'new-manners',
  level: 'level-1',
  pipeline: 'level-3',
  platform: 'hugging-face-platform',
};

const size = { width: 40, height: 23 };

/** A picture as small as in a list of slides, in shades of gray from 0 to 1. */
function thumbnailOf(theme: string, id: string): number[] {
  const file = resolve(__dirname, `../pictures/reference/vibe-coding/${theme}/${id}.png`);
  const { data, width, height } = PNG.sync.read(readFileSync(file));
  const sums = Array.from({ length: size.width * size.height }, () => ({ gray: 0, pixels: 0 }));
  // Every fourth pixel of every fourth row is enough for the mean of about 17 × 17.
  for (let y = 0; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      const row = Math.floor((y * size.height) / height);
      const sum = sums[row * size.width + Math.floor((x * size.width) / width)]!;
      const at = 4 * (y * width + x);
      sum.gray += 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
      sum.pixels += 1;
    }
  }
  return sums.map(({ gray, pixels }) => gray / pixels / 255);
}

test.each(['midnight', 'paper'])('in %s, people tell the kinds apart by their shape', (theme) => {
  const thumbnails = Object.entries(slides).map(([kind, id]) => ({
    kind,
    shades: thumbnailOf(theme, id),
  }));
  const pairs = thumbnails.flatMap((one, index) =>
    thumbnails.slice(index + 1).map((other) => {
      const differences = one.shades.map((shade, at) => Math.abs(shade - other.shades[at]!));
      const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
      return { kinds: `${one.kind} and ${other.kind}`, percent: mean * 100 };
    }),
  );
  expect(pairs.filter(({ percent }) => percent < 5.5)).toEqual([]);
  const sorted = pairs.map(({ percent }) => percent).toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(12);
});
