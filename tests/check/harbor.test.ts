import { join } from 'node:path';
import { slides } from '../talks/harbor/slides.ts';
import { type Report, report } from './check.ts';

const harbor = join(__dirname, '../talks/harbor');

describe('a talk of any engineer', () => {
  let found: Report;

  beforeAll(async () => {
    found = await report(harbor, '--theme', 'midnight,paper', '--aspect-ratio', '16:9,4:3');
  });

  it('is checked at every step', () => {
    const states = slides.reduce((sum, [, steps]) => sum + steps + 1, 0);
    expect(found.slides.map(({ id, steps }) => [id, steps])).toEqual(slides);
    expect(found.checked.states).toBe(states * 4);
  });

  it('has nothing wrong', () => {
    expect(found.findings).toEqual([]);
  });

  it('has waivers only where it says why, and is told by how much its code is too long', () => {
    expect(found.waived.map(({ rule, slide }) => [rule, slide])).toEqual([
      // Each of two codes.
      ['codeSize', 'old-and-new'],
      ['codeSize', 'old-and-new'],
      ['codeSize', 'the-whole-plan-in-one-expression'],
      ['steps', 'who-keeps-it-afloat'],
      ['name', 'today-again'],
    ]);
    expect(found.waived.filter(({ reason }) => reason.length < 20)).toEqual([]);
    expect(found.waived[2]?.message).toMatch(
      /^The code is \d lines too long: the code has 23 lines, and there is room for \d\d$/,
    );
  });
});
