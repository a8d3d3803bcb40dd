import { type MadeText, findLeaks, stringsIn } from '../../../src/node/vite/findLeaks.ts';
import { moduleParser } from './parseModule.ts';

const secret = 'Never mention the budget of next year';

/** What is found in a text, in a talk whose only slide has these notes. */
function leaksIn(
  text: string,
  {
    notes = secret,
    kind = 'file',
    shown = 'Tea',
    isLiteral = false,
  }: { notes?: string; kind?: MadeText['kind']; shown?: string; isLiteral?: boolean } = {},
) {
  const texts = [{ slide: 'tea', text: notes, isLiteral }];
  return findLeaks([{ file: 'index.js', text, kind }], { texts, shown });
}

test('finds notes in any file, and says at which slide and which words', () => {
  expect(leaksIn(`const a="${secret}"`)).toEqual([
    { slide: 'tea', file: 'index.js', words: 'Never mention the budget of' },
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
  ['emphasis', '"Never **mention** the budget of next year"'],
  ['an address', 'https://example.org/?a=Never%20mention%20the%20budget%20of%20next%20year'],
  ['a file in the page', `"data:text/plain;base64,${encoded}"`],
])('reads through %s', (_name, content) => {
  expect(leaksIn(content)).toHaveLength(1);
});

test('allows text that the slide also shows', () => {
  expect(leaksIn(secret, { shown: `Tea\n${secret.toUpperCase()}` })).toEqual([]);
});

describe('a word that is not written at the notes', () => {
  const notes = 'hunter2';

  test('is found in a string of the talk, as a whole word', () => {
    expect(leaksIn('x|hunter2|y', { notes, kind: 'own' })).toEqual([
      { slide: 'tea', file: 'index.js', words: 'hunter2' },
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

test('a word that was removed where it was written may be elsewhere', () => {
  expect(leaksIn('Yes', { notes: 'Yes', kind: 'own', isLiteral: true })).toEqual([]);
});

test('reads the strings of a module, and not its names', async () => {
  const parse = await moduleParser();
  const code = "const one = { two: 'three', 'four': [`five ${six} seven`] }; // eight";
  expect(stringsIn(parse(code, 'ts'))).toEqual(['three', 'four', 'five ', ' seven']);
});
