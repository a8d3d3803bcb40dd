import { talk } from '../browser/talk.ts';
import { root } from '../setup/lectern.ts';
import { type Report, report } from './check.ts';

describe('the talk', () => {
  let found: Report;

  beforeAll(async () => {
    found = await report(root);
  });

  it('is checked in both themes, in all aspect ratios, at every step', () => {
    const steps = found.slides.reduce((sum, slide) => sum + slide.steps + 1, 0);
    expect(found.checked.themes).toEqual(['midnight', 'paper']);
    expect(found.checked.aspectRatios).toEqual(['16:9', '16:10', '4:3']);
    expect(found.checked.states).toBe(steps * 6);
    expect(found.slides.map(({ id }) => id)).toEqual(talk.map(({ id }) => id));
  });

  it.each(talk)('has nothing wrong on $id', ({ id }) => {
    expect(found.findings.filter(({ slide }) => slide === id)).toEqual([]);
  });

  it('has no finding as a whole, and needs no waiver', () => {
    expect(found.findings.filter(({ slide }) => slide === null)).toEqual([]);
    expect(found.waived).toEqual([]);
  });
});
