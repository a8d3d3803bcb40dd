import { openDeck, openFixture } from './openDeck.ts';
import { stepsOf, talk } from './talk.ts';

describe('the fonts of the talk', () => {
  it.each(['midnight', 'paper'])('are ours for every glyph, in %s', async (theme) => {
    const { page } = await openFixture(`/talk.html?stills&theme=${theme}`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { root } = await devtools.send('DOM.getDocument', { depth: -1 });
    const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'section *',
    });
    const used = new Set<string>();
    for (const nodeId of nodeIds) {
      const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
      for (const { familyName, isCustomFont } of fonts) {
        const [name] = /^(Archivo|B612 Mono|Twemoji)\b/.exec(familyName) ?? [familyName];
        used.add(isCustomFont ? name : `${name} of this machine`);
      }
    }
    expect(used).toEqual(new Set(['Archivo', 'B612 Mono', 'Twemoji']));
  });

  it('arrive with the deck, each of those that it asks for', async () => {
    const { page, go } = await openDeck();
    const files: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2')) files.push(response.status());
    });
    for (const slide of talk) await go(`#${slide.id}/${stepsOf(slide)}`);
    const states = await page.evaluate(() =>
      [...document.fonts].map(({ family, status }) => ({ family, status })),
    );
    expect(states.filter(({ status }) => status === 'error' || status === 'loading')).toEqual([]);
    expect(
      new Set(states.filter(({ status }) => status === 'loaded').map(({ family }) => family)),
    ).toEqual(new Set(['Lectern Sans', 'Lectern Symbols', 'Lectern Mono', 'Lectern Emoji']));
    expect(files.filter((status) => status !== 200)).toEqual([]);
  });
});
