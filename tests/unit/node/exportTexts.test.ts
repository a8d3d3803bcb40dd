import type { SlideChoice } from '../../../src/node/choices.ts';
import { pictureName, toFileName } from '../../../src/node/commands/export/names.ts';
import { handoutStyles } from '../../../src/node/commands/export/handoutStyles.ts';
import { saidHtml } from '../../../src/core/saidHtml.ts';
import { writeScript } from '../../../src/node/commands/export/script.ts';
import { wordsOf } from '../../../src/node/wordsOf.ts';
import { sayIn } from '../../../src/core/strings.ts';

test.each([
  ['Vibe coding', 'vibe-coding'],
  ['  What’s next?! ', 'what-s-next'],
  ['Tee für Zürich, 茶', 'tee-für-zürich-茶'],
  ['🍵', 'talk'],
  ['../etc', 'etc'],
  ['Donau\u00ADdampf\u200Bschiff', 'donaudampfschiff'],
  ['Cafe\u0301 हिन्दी', 'café-हिन्दी'],
  ['İstanbul ﬁne', 'i̇stanbul-fine'],
  ['Con', 'talk-con'],
])('the title "%s" gives the file name %s', (title, name) => {
  expect(toFileName(title)).toBe(name);
});

test('a long title gives a file name that file systems take', () => {
  const name = toFileName('茶'.repeat(200));
  expect(Buffer.byteLength(`${name}-handout.html`)).toBeLessThan(255);
  expect(name).toMatch(/^茶+$/);
});

test.each([
  ['problems', '03-problems'],
  ['tea/green', '03-tea%2Fgreen'],
  ['a:b*c?', '03-a%3Ab%2Ac%3F'],
  ['100%', '03-100%25'],
  ['über-茶 🍵', '03-über-茶 🍵'],
  ['x'.repeat(300), `03-${'x'.repeat(200)}`],
])('the id "%s" gives the file name %s', (id, name) => {
  expect(pictureName(id, { number: 3, of: 12 })).toBe(name);
});

test('sorted by their names, pictures are in the order of the talk', () => {
  const names = [1, 2, 10, 120].map((number) => pictureName('tea', { number, of: 120 }));
  expect(names).toEqual(['001-tea', '002-tea', '010-tea', '120-tea']);
});

describe('a script', () => {
  const talk = {
    title: 'Tea *and* how',
    author: 'Ada Leaf',
    duration: 4,
    themes: ['paper'],
    slides: [
      { id: 'tea', title: 'Tea', steps: 0, cues: [], part: 'Begin', minutes: 1 },
      {
        id: 'why',
        title: 'Why_tea',
        steps: 2,
        cues: ['Blow.', undefined],
        part: 'Begin',
        minutes: 1,
      },
      {
        id: 'how',
        title: '<How>',
        steps: 1,
        cues: ['1. Pour\nslowly.'],
        part: 'How',
        minutes: 2,
        notes: '# Wait',
      },
    ],
  };
  const all: SlideChoice = (slides) => [...slides];

  test('says who gives the talk, where and when', () => {
    const given = { ...talk, event: '**Tea** time, Rome', date: '12. Mai 2026' };
    expect(writeScript(given, all).text).toContain(
      '\n\nAda Leaf · Tea time, Rome · 12. Mai 2026 · 3 slides · 4:00 minutes\n\n',
    );
  });

  test('has its own words in the language of the talk, and those that the talk has changed', () => {
    const strings = { '{time} minutes': '{time} Min.' };
    const { text } = writeScript({ ...talk, lang: 'de-AT', strings }, all);
    expect(text).toContain('\n\nAda Leaf · 3 Folien · 4:00 Min.\n\n');
    expect(text).toContain('- **Schritt 1:** ');
    expect(text).not.toMatch(/Step|slides|minutes/);
  });

  test('has the parts, the slides with their minutes, the notes, and the cues at their steps', () => {
    expect(writeScript(talk, all)).toEqual({
      slides: 3,
      text: `# Tea \\*and\\* how

Ada Leaf · 3 slides · 4:00 minutes

## Begin

### 1. Tea (1:00)

### 2. Why_tea (1:00)

- **Step 1:** Blow.

## How

### 3. \\<How> (2:00)

\\# Wait

- **Step 1:** 1\\. Pour slowly.
`,
    });
  });

  test('has backup slides at its end, and does not count them', () => {
    const slides = talk.slides.map((slide, index) => ({ ...slide, backup: index === 2 }));
    const { text } = writeScript({ ...talk, slides }, all);
    expect(text).toContain('2 slides · 4:00 minutes');
    expect(text).toContain('### B1. \\<How>\n');
  });

  test('keeps the paragraphs, lists, line breaks and bold of notes, and makes no code of indented ones', () => {
    const notes = `
      **Smile.** Then 2**10, and *wait*.
      A second line.

          An indented paragraph, with a do\u00ADor.
      - one
      - **two**
        - half
      - three
      After the list.

      #hash
    `;
    const slides = [{ id: 'a', title: 'A', steps: 1, cues: ['**Now**\n- this'], notes }];
    expect(
      writeScript({ ...talk, slides }, all)
        .text.split('\n\n')
        .slice(3),
    ).toEqual([
      '**Smile.** Then 2\\*\\*10, and *wait*.  \nA second line.',
      'An indented paragraph, with a door.',
      '- one\n- **two**\n   - half\n- three',
      'After the list.',
      '\\#hash',
      '- **Step 1:** **Now** - this\n',
    ]);
  });

  test('has the marks of notes, numbers their lists, and says who speaks', () => {
    const notes = [
      '[Ada] ~~Hot~~ ==tea== and `` `a` * ``.',
      '[Bob] See [**the** page](https://a.org/b_(c)) and [note].',
      '3. three\n   and more\n   - half\n4. four',
    ];
    const slides = [
      { id: 'a', title: 'A', steps: 1, cues: ['[Ada] *Now*'], notes: notes.join('\n') },
    ];
    const { text } = writeScript({ ...talk, slides }, all);
    expect(text.split('\n\n').slice(3)).toEqual([
      '**Ada:** ~~Hot~~ tea and `` `a` * ``.',
      '**Bob:** See [**the** page](<https://a.org/b_(c)>) and \\[note].',
      '3. three  \n   and more\n   - half\n4. four',
      '- **Step 1:** **Ada:** *Now*\n',
    ]);
  });

  test('keeps what Markdown would read as something else', () => {
    const notes = [
      'a\r- - b',
      'x\r\n===',
      '-     # no code',
      '1. 2. 3',
      '~~kept~~ &copy; \uFFFF',
      'a | b\n:--|--:',
    ];
    const slides = [{ id: 'a', title: 'Learn C #', steps: 0, cues: [], notes: notes.join('\n\n') }];
    const { text } = writeScript({ ...talk, title: 'Why\n#', slides }, all);
    expect(text.split('\n\n')).toEqual([
      '# Why \\#',
      'Ada Leaf · 1 slide · 4:00 minutes',
      '### 1. Learn C \\# (4:00)',
      'a',
      '- \\- b',
      'x  \n\\===',
      '- \\# no code',
      '1. 2\\. 3',
      '~~kept~~ \\&copy; \uFFFD',
      'a | b  \n\\:--|--:\n',
    ]);
  });

  test('has only the slides that are chosen, with their numbers in the talk', () => {
    const { text, slides } = writeScript(talk, (some) => some.slice(2));
    expect(slides).toBe(1);
    expect(text).toContain('3 slides · 4:00 minutes\n\n## How\n\n### 3. ');
    expect(text).not.toContain('Blow');
  });
});

test('a handout has the paragraphs, lists, marks and speakers of notes as elements', () => {
  const notes =
    '[Ada] *Hot* `<tea>`\nand [more](https://a.org/?b&c)\n[Bob] So:\n- one\n  2. two\n\nمرحبا';
  expect(
    saidHtml(
      { notes, cues: [undefined, '[Bob] **Sip**'] },
      sayIn(() => undefined),
    ),
  ).toBe(
    [
      '<div class="said">',
      '<p dir="ltr"><strong>Ada:</strong> <em>Hot</em> <code>&#60;tea&#62;</code>\n',
      'and <a href="https://a.org/?b&#38;c">more</a></p>',
      '<p dir="ltr"><strong>Bob:</strong> So:</p>',
      '<ul><li dir="ltr">one<ol start="2"><li dir="ltr">two</li></ol></li></ul>',
      '<p dir="rtl">مرحبا</p>',
      '<ol class="steps" aria-label="At its steps">',
      '<li value="2" dir="ltr"><strong>Bob:</strong> <strong>Sip</strong></li></ol></div>\n',
    ].join(''),
  );
});

test('the notes of a handout, and the words that its styles write, are in the language of the talk', () => {
  const { say } = wordsOf('ja');
  expect(saidHtml({ cues: ['x'] }, say)).toContain('aria-label="各ステップのノート"');
  expect(handoutStyles('Tea', say)).toContain('content: "ステップ " attr(value) ""');
  expect(handoutStyles('Tea', wordsOf('en').say)).toContain('content: "Step " attr(value) ""');
});
