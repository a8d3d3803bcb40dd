import { broken } from '../../../src/node/commands/check/walk.ts';
import type { Rule, Waivers } from '../../../src/core/rules.ts';
import { agendaReturns, rules } from '../../../src/core/rules.ts';
import { Findings } from '../../../src/node/commands/check/findings.ts';
import { toText } from '../../../src/node/commands/check/text.ts';

const settled = (waive: Waivers, found?: Rule) => {
  const findings = new Findings(rules);
  if (found) findings.add('tea', { rule: found, subject: '', message: 'Tea', advice: '' });
  const slide = { id: 'tea', number: 1, title: 'Tea', waive };
  const slides = [slide] as never;
  return findings.settle({ slides } as never, {
    slides,
    themes: [],
    aspectRatios: [],
    isComplete: true,
  });
};

test('a waiver that waives nothing is a finding', () => {
  expect(settled({ words: 'It is a joke' }, 'words').findings).toEqual([]);
  expect(settled({ words: 'It is a joke' }).findings).toMatchObject([
    { rule: 'waiver', subject: 'words' },
  ]);
});

test('the waiver that each agenda has is none, also where there is one agenda only', () => {
  expect(settled({ name: agendaReturns }).findings).toEqual([]);
  expect(settled({ name: agendaReturns }, 'name').waived).toMatchObject([{ rule: 'name' }]);
});

test('a state in which a slide has the same problem twice is listed once', () => {
  const findings = new Findings(rules);
  const found = { rule: 'words', subject: '', message: 'Tea', advice: '' } as const;
  const [first, second] = [0, 1].map((step) => ({ theme: 'paper', aspectRatio: '4:3', step }));
  for (const state of [second!, first!, first!]) findings.add('tea', found, state as never);
  const slides = [{ id: 'tea', number: 1, title: 'Tea', waive: {} }] as never;
  const checked = { slides, themes: [], aspectRatios: [], isComplete: true };
  expect(findings.settle({ slides } as never, checked).findings).toMatchObject([
    { states: [first, second] },
  ]);
});

test('a waiver for two findings is one line of the report', () => {
  const slide = { id: 'tea', number: 1, title: 'Tea', spoken: 0 };
  const finding = { category: 'fit', rule: 'codeSize', slide: 'tea', reason: 'Its shape counts' };
  const waived = ['lines', 'columns'].map((subject) => ({ ...finding, subject, states: [] }));
  const talk = { title: 'A talk', slides: [slide] };
  const checked = { themes: [], aspectRatios: [], states: 1, seconds: 1, slides: [slide] };
  const text = toText({ talk, findings: [], waived, ...checked } as never, false);
  expect(text).toContain('Waived: 1\n');
  expect(text.split('fit/codeSize, because: Its shape counts')).toHaveLength(2);
});

test('says what is shown instead of what has thrown', () => {
  expect(broken('Error: The pot is broken', false).message).toContain('so its notes are shown');
  expect(broken('Error: The pot is broken', true).message).toContain(
    'so “The demo has stopped” is shown instead, with its picture if it has one: Error: The pot',
  );
});

test('leaves out the data of files', () => {
  const findings = new Findings(['picture']);
  const message = `The image data:image/png;base64,${'A'.repeat(2000)} does not load`;
  findings.add('tea', { rule: 'picture', subject: '', message, advice: 'Import it.' });
  expect(findings.all[0]!.message).toBe('The image data:image/png,… does not load');
});
