import {
  type MadeText,
  findLeaks,
  findNamed,
  prepareSearch,
  stringsIn,
} from '../../../src/node/vite/findLeaks.ts';
import { moduleParser } from './parseModule.ts';
import { growth } from '../growth.ts';

const secret = 'Never mention the budget of next year';

interface Case {
  notes?: string;
  kind?: MadeText['kind'];
  shown?: string;
  rest?: string[];
}

/** What is found in a text, in a talk whose only slide has these notes. */
function leaksIn(
  text: string,
  { notes = secret, kind = 'bundle', shown = 'Tea', rest = [notes] }: Case = {},
) {
  const texts = [{ source: 'slide "tea"', text: notes, rest }];
  return findLeaks([{ file: 'index.js', text, kind }], { texts, shown });
}

test('finds notes in any file, and says at which slide and which words', () => {
  expect(leaksIn(`const a="${secret}"`)).toEqual([
    { source: 'slide "tea"', file: 'index.js', words: 'Never mention the budget of' },
  ]);
});

test('finds part of the notes', () => {
  expect(leaksIn('"… mention the budget of next …"')).toHaveLength(1);
  expect(leaksIn('const a = "the budget"')).toEqual([]);
});

test.each([
  ['Chinese', '这里先讲故事，千万不要提预算，否则会很麻烦。', '千万不要提预算，否则会很麻烦'],
  ['Japanese', '来年の予算については絶対に言わないでください。', '予算については絶対に言わない'],
  ['Thai', 'อย่าพูดถึงงบประมาณของปีหน้าเด็ดขาด', 'งบประมาณของปีหน้าเด็ดขาด'],
  ['Hebrew', 'אסור בשום אופן להזכיר את התקציב של השנה הבאה', 'להזכיר את התקציב של השנה הבאה'],
])('finds notes in %s', (_language, notes, part) => {
  expect(leaksIn(`const a=\`x${part}\``, { notes })).toHaveLength(1);
  expect(leaksIn('const a=`x`', { notes })).toEqual([]);
});

const encoded = Buffer.from(secret).toString('base64');
test.each([
  ['escapes of a script', String.raw`"Never\nmention the b\u0075dget \x6ff next year"`],
  [
    'escapes in JSON in a script',
    String.raw`'{"a":"Never mention th\\u0065 budget of next year"}'`,
  ],
  ['entities of a page', '<p>Never&#x20;mention the b&#117;dget of next year</p>'],
  ['tags', '<p>Never <b>men</b>tion <i class="a">the</i> bud<wbr>get<br />of <b>next</b> year</p>'],
  ['emphasis', '"Never **mention** the budget of next year"'],
  ['an address', 'https://example.org/?a=Never%20mention%20the%20budget%20of%20next%20year'],
  ['a file in the page', `"data:text/plain;base64,${encoded}"`],
])('reads through %s', (_name, content) => {
  expect(leaksIn(content)).toHaveLength(1);
});

test('finds notes that are drawn as Markdown', () => {
  const notes =
    '[Ada] Never [mention](https://a.org/b/c/d/e/f) the\n2. ~~budget~~ of\n3. `next` year';
  const page =
    '<p>Never <a href="x">mention</a> the</p><ol><li>budget of<li><code>next</code> year</ol>';
  expect(leaksIn(page, { notes })).toHaveLength(1);
  expect(leaksIn('"hunter2"', { notes: '[hunter2](https://a.org/)', kind: 'own' })).toHaveLength(1);
});

test('reads entities with names', () => {
  const notes = 'Für die müßige Fee: ça va, Ωμέγα';
  const page = '<p>F&uuml;r die m&uuml;&szlig;ige Fee: &ccedil;a va, &Omega;&mu;έ&gamma;&alpha;';
  expect(leaksIn(page, { notes })).toHaveLength(1);
});

test('finds what is left under the name of notes, if no slide has it', () => {
  const named = ['Secret', 'C E G', secret].map((text) => ({
    file: 'pages.yaml',
    text,
    kind: 'own' as const,
  }));
  const html = `<p data-score="C E G">${secret}</p>`;
  expect(findNamed(named, html)).toEqual([
    { source: 'notes or a cue', file: 'pages.yaml', words: 'secret' },
  ]);
});

test('allows text that the slide also shows', () => {
  expect(leaksIn(secret, { shown: `Tea\n${secret.toUpperCase()}` })).toEqual([]);
});

describe('a word that is not written at the notes', () => {
  const notes = 'hunter2';

  test('is found in a string of the talk, as a whole word', () => {
    expect(leaksIn('x|hunter2|y', { notes, kind: 'own' })).toEqual([
      { source: 'slide "tea"', file: 'index.js', words: 'hunter2' },
    ]);
    expect(leaksIn('hunter22', { notes, kind: 'own' })).toEqual([]);
    expect(leaksIn('先别提预算吧', { notes: '预算', kind: 'own' })).toHaveLength(1);
  });

  test('is found in a package only if it is a whole string', () => {
    expect(leaksIn('Yes', { notes: 'Yes.', kind: 'foreign' })).toHaveLength(1);
    expect(leaksIn('Say yes or no', { notes: 'Yes', kind: 'foreign' })).toEqual([]);
    expect(leaksIn('if(yes)no()', { notes: 'Yes' })).toEqual([]);
  });

  test('may be on the slides', () => {
    expect(leaksIn('Yes', { notes: 'Yes', kind: 'own', shown: 'Tea? Yes!' })).toEqual([]);
  });
});

describe('a word that was removed where it was written', () => {
  const wanted: Case = { notes: 'Yes', rest: [] };

  test('may be elsewhere', () => {
    expect(leaksIn('Yes', { ...wanted, kind: 'own' })).toEqual([]);
  });

  test.each([
    ['the source', '<TitleSlide notes="Yes" />'],
    ['data', String.raw`JSON.parse('{\"notes\":\"Yes\"}')`],
    ['a cue', "[{ text: 'One', cue: `Yes` }]"],
  ])('is found in a copy of %s', (_name, copy) => {
    for (const kind of ['bundle', 'own', 'foreign'] as const) {
      expect(leaksIn(copy, { ...wanted, kind })).toHaveLength(1);
    }
    expect(leaksIn(copy, { ...wanted, shown: 'Yes' })).toEqual([]);
  });

  test.each(['hunter2', 'Wait for Ada', '别提预算吧'])(
    'is found elsewhere if it is rare: %s',
    (notes) => {
      expect(leaksIn(`x ${notes} y`, { notes, rest: [], kind: 'own' })).toHaveLength(1);
      expect(leaksIn(`x ${notes} y`, { notes, rest: [] })).toEqual([]);
    },
  );

  test('and its other parts are found', () => {
    const notes = 'Cut the 7 cups of Ada';
    expect(leaksIn('Ada', { notes, rest: ['7', 'Ada'], kind: 'own' })).toHaveLength(1);
    expect(leaksIn('7', { notes, rest: ['7', 'Ada'], kind: 'own' })).toEqual([]);
    expect(leaksIn('7', { notes: '7', kind: 'own' })).toHaveLength(1);
  });
});

describe('what is put together while the talk runs', () => {
  const search = (rest: string, strings: string[], shown = 'Tea') => {
    const { spoken, unknown } = prepareSearch(
      strings.map((text) => ({ file: 'Talk.tsx', text, kind: 'own' })),
      { texts: [{ source: 'Talk.tsx:1', text: rest, rest: [rest] }], shown },
    );
    return { pieces: spoken.texts[0]?.rest, unknown };
  };

  test.each([
    [
      "Cut Ada's budget",
      ['Cut ', 'Cu', "'s budget", 'Ada', 'budget'],
      ['Cut ', 'Ada', "'s budget"],
    ],
    ['Pour the 1st cup. Pour the 12th cup.', ['Pour the ', 'st cup.', 'th cup.', '12th']],
    ['Never mention the budget of next year', ['Never mention the budget', 'of next year']],
    ['预算', ['预', '算']],
    ['🤫🙂', ['🙂', '🤫']],
  ])('is searched for in pieces: %s', (rest, strings, pieces = strings.slice(0, 3)) => {
    const found = search(rest, strings);
    expect(found.unknown).toEqual([]);
    expect(found.pieces?.toSorted()).toEqual(pieces.toSorted());
    expect(search(rest, [...strings, `x | ${rest} | y`]).pieces).toEqual([rest]);
  });

  test.each([
    ["Cut Ada's budget", ['Cut ', "'s budget"]],
    ['hunter2', ['hunter22', 'hunt']],
    ['PIN 2031', ['PIN ']],
    ['🤫', ['🙂']],
  ])('is not known if its pieces are not there: %s', (rest, strings) => {
    expect(search(rest, strings).unknown).toEqual([{ source: 'Talk.tsx:1', words: rest }]);
    expect(search(rest, strings, `Tea: ${rest}!`).unknown).toEqual([]);
  });
});

test.each(['!', '\\'])('searches a long row of %s in time that grows with it', (sign) => {
  const searched = (times: number) => {
    const text = sign.repeat(times);
    leaksIn(`x${text}`, { notes: text, kind: 'own' });
  };
  expect(growth(searched, 8000)).toBeLessThan(3);
});

test('reads the strings of a module, and not its names', async () => {
  const parse = await moduleParser();
  const code =
    "const one = { two: 'three', 'four': [`five ${six} seven`], nine: 9, year: 2031 }; // eight";
  expect(stringsIn(parse(code, 'ts'))).toEqual(['three', 'four', 'five ', ' seven', '2031']);
});
