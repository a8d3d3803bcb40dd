import type { Rule, Waivers } from '../../../src/core/rules.ts';
import { agendaReturns, rules } from '../../../src/core/rules.ts';
import { Findings } from '../../../src/node/commands/check/findings.ts';

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
