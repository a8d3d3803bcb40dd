import { type Opened, openStorybook } from '../browser/openDeck.ts';
import { type Finished, ready, show, stories } from './storybook.ts';

describe.each(['midnight', 'paper'])('in %s', (theme) => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await openStorybook({
      path: `/iframe.html?id=${stories[1]!.id}&viewMode=story&globals=theme:${theme}`,
      reducedMotion: true,
    });
    await ready(opened.page);
  });

  test.each(stories)('$title: $name renders, plays and passes axe', async ({ id, tags }) => {
    opened.problems.length = 0;
    const finished = await show(opened.page, id);
    const expected = tags.includes('breaks-on-purpose') ? /breaks on purpose/ : /^$/;

    expect(finished.error).toBeUndefined();
    expect(seriousOf(finished)).toEqual([]);
    expect(opened.problems.filter((text) => !expected.test(text))).toEqual([]);
  });
});

/** The accessibility problems: rule, element, and why. */
function seriousOf({ axe }: Finished) {
  if (!axe?.passes) throw new Error(`axe has not run: ${JSON.stringify(axe)}`);
  return axe.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
}
