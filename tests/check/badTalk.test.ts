import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { categories } from '../../src/core/rules.ts';
import { type Report, type Reported, badTalk, report } from './check.ts';

/** What is wrong with each slide in paper at 4:3: the rule, and the step if it is not all of them. */
const wrong = {
  'The talk': ['talkTime'],
  'nested-clip': ['clipped'],
  'cut-sideways': ['clipped'],
  dots: ['clipped'],
  'long-word': ['overflow'],
  'endless-title': ['overflow'],
  'tall-card': ['overflow'],
  'off-the-side': ['outside', 'beat'],
  'off-the-end': ['outside'],
  'pushed-out': ['outside'],
  across: ['overlap'],
  'cut-columns': ['clipped', 'clipped'],
  'pulled-up': ['overlap'],
  'picture-cut': ['clipped'],
  'long-code': ['codeSize', 'codeSize'],
  'crowded-code': ['codeSize', 'codeSize'],
  'cut-code': ['codeSize', 'codeSize'],
  'wide-output': ['overflow'],
  'crowded-output': ['codeSize'],
  'only-once': ['overflow at step 3'],
  small: ['size'],
  'scaled-down': ['size', 'size'],
  'long-line': ['lineLength'],
  'one-word-left': ['lastLine', 'lastLine'],
  wordy: ['words'],
  steps: ['steps', 'beat'],
  'mixed-icons': ['iconMix'],
  'same-icons': ['iconTwice'],
  'one-icon': ['iconTwice'],
  'few-pixels': ['coarse'],
  'small-logo': ['emptyBorder'],
  'one-bar': ['graphic'],
  'many-nodes': ['graphic'],
  'no-number': ['graphic'],
  'white-on-light': ['contrast'],
  'over-gradient': ['contrast'],
  faded: ['contrast'],
  'faded-code': ['contrast'],
  'gradient-letters': ['contrast'],
  'two-grounds': ['contrast', 'beat'],
  'night-only': ['contrast'],
  'lost-emoji': ['iconLost at step 1'],
  'lost-line-icon': ['iconLost'],
  'black-lines': ['pictureLost'],
  'white-lines': ['pictureLost'],
  'odd-size': ['beat'],
  'empty-start': ['firstStep at step 0'],
  'near-line': ['drawingNear'],
  'no-language': ['language'],
  'no-language-of-a-phrase': ['language'],
  'title-in-a-div': ['heading'],
  'two-headings': ['heading'],
  'no-alternative': ['axe'],
  'nameless-button': ['beat', 'axe'],
  'file-name': ['alternative', 'alternative'],
  'click-here': ['linkText'],
  'same-name': ['linkText'],
  'read-last': ['order'],
  'title-twice': ['name'],
  'no-notes': ['notes'],
  'none-at-all': ['notes'],
  'cue-at-once': ['cue'],
  'nothing-appears': ['cue at step 2'],
  'new-emoji': ['glyph'],
  'no-glyph': ['glyph'],
  'foreign-letters': ['glyph', 'glyph'],
  'local-letters': Array<string>(8).fill('glyph'),
  backticks: ['markup'],
  'typed-marks': ['markup', 'markup'],
  'straight-quotes': ['quotes', 'quotes', 'quotes'],
  'stretched-picture': ['picture', 'picture', 'picture'],
  'data-link': ['link'],
  'script-link': ['link', 'link', 'link'],
  crowded: ['items'],
  'no-region': ['code'],
  'no-colors': ['code'],
  'no-formula': ['code'],
  'lost-picture': ['picture', 'picture'],
  'torn-picture': ['picture', 'picture'],
  'no-icon': ['iconName', 'iconName', 'iconName'],
  'no-scheme': ['link'],
  'one-slash': ['link'],
  'no-such-slide': ['beat', 'link'],
  'no-such-slide-2': ['id'],
  'no-such-slide-3': ['id'],
  'unknown-waiver': ['waiver', 'waiver'],
  'rare-part': ['glyph'],
  'rare-text': ['glyph'],
  'too-long': ['slideTime'],
  'far-too-long': ['slideTime'],
  'far-picture': ['request'],
  'far-data': ['request at step 1'],
  warns: ['console at step 1'],
  fails: ['error at step 1'],
  throws: ['broken'],
  leaves: ['broken'],
  'on-the-progress': ['overlap'],
  'behind-a-band': ['overlap'],
  'behind-a-picture': ['overlap'],
  'label-on-words': ['overlap'],
};

/** What is wrong with some slides in all themes and aspect ratios, and in which of them. */
const wrongInAll = {
  small: ['size'],
  'no-number': ['graphic'],
  'only-once': ['overflow in paper at 4:3 at step 3'],
  'night-only': ['contrast in paper'],
  // The page knows the sizes of the talk's own theme, but not the larger ones of 4:3.
  'odd-size': ['scale in midnight at 16:9 and 16:10'],
  'many-sizes': ['scale in midnight at 16:9 and 16:10'],
  'all-alike': ['largest in midnight at 16:9 and 16:10'],
  'endless-table': ['overlap at 16:9 and 16:10'],
  'idle-waiver': ['waiver'], // no waiver is idle before it could waive something
};

/** What only looks wrong, category by category. */
const close = [
  'code-close',
  'output-close',
  'beside-close',
  'fit-close',
  'legible-close',
  'chart-close',
  'last-line-close',
  'dimmed-close',
  'words-close',
  'marks-close',
  'contrast-close',
  'icons-close',
  'line-icons-close',
  'lines-close',
  'places-close',
  'sizes-close',
  'line-close',
  'look-close',
  'accessible-close',
  'heading-close',
  'complete-close',
  'quotes-close',
  'links-close',
  'time-close',
  'offline-close',
  'quiet-close',
  'covered-close',
  'table-close',
  'points-close',
  'title-close',
];

describe('the talk with everything wrong', () => {
  let found: Report & { status: number | null };
  let inAll: typeof found;

  beforeAll(async () => {
    found = await report(badTalk, '--theme', 'paper', '--aspect-ratio', '4:3');
    const slides = [...Object.keys(wrongInAll), 'waived', ...close];
    inAll = await report(badTalk, '--slides', slides.join());
  });

  it('has each broken rule reported, and nothing else', () => {
    expect(wrongOf(found)).toEqual(wrong);
    expect(found.status).toBe(1);
  });

  it('has each reported for the themes and aspect ratios that have it', () => {
    expect(inAll.checked.themes).toEqual(['midnight', 'paper']);
    expect(inAll.checked.aspectRatios).toEqual(['16:9', '16:10', '4:3']);
    expect(wrongOf(inAll)).toEqual(wrongInAll);
  });

  it.each(close)('has no finding on the slide %s, which breaks no rule', (id) => {
    expect(found.slides.map((slide) => slide.id)).toContain(id);
    expect([...found.findings, ...inAll.findings].filter(({ slide }) => slide === id)).toEqual([]);
  });

  it('has two rules of each category, or more', () => {
    const counts = categories.map((category) => [
      category,
      found.findings.filter((finding) => finding.category === category).length,
    ]);
    expect(counts.filter(([, count]) => Number(count) < 2)).toEqual([]);
  });

  it('has its waiver reported with the reason', () => {
    expect(found.waived).toEqual([
      expect.objectContaining({
        slide: 'waived',
        rule: 'size',
        reason: 'The joke is that it is small',
      }),
    ]);
  });

  it('has each at its place in the code, but for the talk as a whole', () => {
    const nowhere = found.findings.filter(({ line }) => line === undefined);
    expect(nowhere.map(({ rule }) => rule)).toEqual(['talkTime']);
    const codeOf = (id: string) => {
      const { file = '', line = 0, column = 0 } = found.findings.find(({ slide }) => slide === id)!;
      return readFileSync(join(badTalk, file), 'utf8')
        .split('\n')
        [line - 1]!.slice(column - 1);
    };
    const code = {
      // An element, its text, the text of the slide that it shows, and the slide.
      'nested-clip': '<p>{long}</p>',
      small: 'No liability for cold tea</p>',
      'endless-title': 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"',
      wordy: '<Slide id="wordy" title="A document">',
      'cue-at-once': "Wait for it' }, { text: 'Another point' }]}",
      'no-alternative': '<img {...picture} />',
      'far-picture': 'https://pictures.invalid/tea.png" alt="Tea" width={300} height={100} />',
      'cut-code': '<Code language="text" code={wide} /> },',
    };
    const ids = Object.keys(code);
    expect(Object.fromEntries(ids.map((id) => [id, codeOf(id)]))).toEqual(code);
  });

  it('has a text to write instead where there is one right answer', () => {
    const fixes = [...found.findings, ...inAll.findings].flatMap(({ rule, slide, fix }) =>
      fix ? [[rule, slide, fix.from, fix.to]] : [],
    );
    expect(fixes).toEqual([
      ['markup', 'typed-marks', '&shy;', '\\u00AD'],
      ['quotes', 'straight-quotes', `It's called "tea" in English`, 'It’s called “tea” in English'],
      ['quotes', 'straight-quotes', 'Er sagte: "Tee"', 'Er sagte: „Tee“'],
      ['quotes', 'straight-quotes', "Tea '86", 'Tea ’86'],
      ['link', 'no-scheme', 'www.example.org/tea', 'https://www.example.org/tea'],
      ['link', 'one-slash', 'https:/example.org/tea', 'https://example.org/tea'],
      ['waiver', 'idle-waiver', 'words', ''],
    ]);
  });

  it('has the states of a finding reported in order', () => {
    const statesOf = ({ findings }: Report, id: string) =>
      findings.find(({ slide }) => slide === id)?.states;
    expect(statesOf(inAll, 'small')).toEqual(
      inAll.checked.themes.flatMap((theme) =>
        inAll.checked.aspectRatios.map((aspectRatio) => ({ theme, aspectRatio, step: 0 })),
      ),
    );
    expect(statesOf(found, 'steps')?.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('has advice for each rule, and the ratio of a low contrast', () => {
    const messageOf = (id: string) => found.findings.find(({ slide }) => slide === id)?.message;
    expect(found.findings.filter(({ advice }) => !advice.trim())).toEqual([]);
    expect(messageOf('white-on-light')).toBe('“Morning in the mountains” has a contrast of 1.3:1');
    expect(found.findings.find(({ rule }) => rule === 'broken')?.message).toBe(
      'The content of the slide has thrown an error, so its notes are shown instead: Error: The pot is broken',
    );
    expect(messageOf('pushed-out')).toMatch(
      /^“Red tea, .*” is \d+ px outside the slide, and so are 3 more texts$/,
    );
    expect(messageOf('on-the-progress')).toBe(
      '“The last of the tea” is on the progress, or less than 8 px away',
    );
    expect(messageOf('behind-a-band')).toBe('“Green tea” is behind “A band”, and so is 1 more');
    expect(messageOf('far-picture')).toMatch(/^https:\/\/pictures\.invalid\/tea\.png /);
    expect(messageOf('few-pixels')).toBe(
      'The picture “A leaf” has 1 × 1 px and is drawn 600.0 times as large: its px can be seen from 1.5 times on',
    );
    expect(messageOf('small-logo')).toBe(
      'The logo “A star” looks smaller than the others: 91 % of its file is an empty border, and 50 % may be',
    );
    expect(messageOf('black-lines')).toBe(
      'The picture “An arrow” is lost on its ground: 100 % of its outlines have a contrast below 3:1, and nearly the same hue, and 25 % may have',
    );
    expect(messageOf('dots')).toMatch(/: its box is \d+ px too small for all of it$/);
    expect(messageOf('long-word')).toMatch(/ is \d+ px too wide for its box$|of 220 px, which/);
    expect(messageOf('picture-cut')).toMatch(/^Only \d+ % .* is visible, and 95 % should be$/);
    expect(messageOf('same-icons')).toBe('The icon “🌿” is on the slide 3 times');
    expect(messageOf('one-word-left')).toMatch(/ is only “us.?”: \d+ % of .*, less than 34 %$/);
    expect(messageOf('stretched-picture')).toMatch(
      / \d+ % too wide, which people see from 5 % on$/,
    );
    expect(messageOf('wordy')).toMatch(/^82 words/);
    expect(messageOf('mixed-icons')).toBe('The slide has emoji and line icons: “🔑” and “lock”');
    const sizes = inAll.findings.filter(({ category }) => category === 'look');
    expect(sizes.map(({ message }) => message)).toEqual([
      '“Black tea” has a font size of 28 px, which is not in the theme',
      'The slide has texts of 5 sizes: 24, 32, 36, 44, 60 px',
      expect.stringMatching(/^The largest text has 44 px, 1\.4 times the size of running text: /),
    ]);
    expect(messageOf('near-line')).toMatch(
      /^A line of the drawing comes within 1\d px of “Green tea”$/,
    );
    expect(messageOf('lost-line-icon')).toMatch(
      /^The icon “lock” is lost on its ground: \d+ % of it .*, and 40 % may have$/,
    );
    expect(messageOf('empty-start')).toMatch(/ shows 0 % of the width and 0 % of the height that /);
    const icons = found.findings.filter(({ rule }) => rule === 'iconName');
    expect(icons.map(({ message, advice }) => [message, advice.split('.')[0]])).toEqual([
      ['There is no icon called “shild”', expect.stringMatching(/^Similar names: .*\bshield\b/)],
      ['There is no icon called “teapot-of-grandmother”', 'All names are at lucide'],
      ['The icon “arrow-up” is not in the build', expect.stringMatching(/^Write its whole name/)],
    ]);
  });
});

function wrongOf(found: Report): Record<string, string[]> {
  const bySlide: Record<string, string[]> = {};
  for (const finding of found.findings) {
    (bySlide[finding.slide ?? 'The talk'] ??= []).push(ruleAndPlace(finding, found));
  }
  return bySlide;
}

function ruleAndPlace({ rule, slide, states }: Reported, { slides, checked }: Report): string {
  const names = (pick: 'theme' | 'aspectRatio', all: string[], word: string) => {
    const seen = new Set(states.map((state) => state[pick]));
    return seen.size === 0 || seen.size === all.length ? [] : [word, [...seen].join(' and ')];
  };
  const last = slides.find(({ id }) => id === slide)?.steps ?? 0;
  const steps = [...new Set(states.map(({ step }) => step))];
  // What has appeared stays until the end of the slide.
  const isConfined = last > 0 && steps.length === 1 && rule !== 'steps';
  return [
    rule,
    ...names('theme', checked.themes, 'in'),
    ...names('aspectRatio', checked.aspectRatios, 'at'),
    ...(isConfined ? ['at step', steps[0]] : []),
  ].join(' ');
}
