import { type OpenedDeck, openDeck, openSlides } from './openDeck.ts';
import { flat, treeOf } from './tree.ts';

/** Goes to a slide, presses the key for the next step, and waits until a text is heard. @returns all that is heard then */
async function heard(deck: OpenedDeck, hash: string, steps: number, text: string) {
  await deck.go(hash);
  for (let step = 0; step < steps; step += 1) await deck.press('PageDown');
  const region = deck.page.getByRole('status').first();
  await deck.page
    .waitForFunction(
      ([wanted]) => document.querySelector('[role="status"]')!.textContent === wanted,
      [text],
      { timeout: 10_000 },
    )
    .catch(() => undefined);
  return region.textContent();
}

let harbor: OpenedDeck;

beforeAll(async () => {
  harbor = await openSlides(process.env.HARBOR_ORIGIN, { viewport: { width: 656, height: 369 } });
  await harbor.page.getByRole('status').waitFor({ state: 'attached' });
});

describe('a step says what has come or is lit', () => {
  it.each([
    [
      'formulas in words',
      '#two-cranes-one-matrix',
      1,
      'Its inverse is matrix a, b; c, d, to the power of minus 1, equals 1 over a d minus b c, matrix d, minus b; minus c, a',
    ],
    [
      'a command and what it writes',
      '#try-it-in-a-minute/1',
      1,
      'npx example-berths plan --dry-run. 6 ships, 5 berths, 1 waits',
    ],
    [
      'output without the lines of its boxes, and how much more there is',
      '#who-waits-longer-than-an-hour/4',
      1,
      'shape: (6, 4). berth, calls, wait_min, last_call. str, u32, f64, str. North 1, 12, 71.0, 2031-02-11 04:10. More lines: 5',
    ],
    [
      'lines of code, and what is in them',
      '#who-waits-longer-than-an-hour',
      1,
      'Line 3. calls = pl.scan_parquet("calls/*.parquet")',
    ],
    [
      'a row with the headings of its columns',
      '#who-keeps-it-afloat',
      1,
      'Logo of anchor. Project: anchor. Maintainers: One person, in the evenings',
    ],
    [
      'the arrows of a diagram with their labels',
      '#one-ship-has-three-names/1',
      1,
      'Radio → Berths: JSON. Berths. vesselId',
    ],
    ['an arrow that is lit', '#the-states-of-a-berth/1', 1, 'Held → Free: too late'],
    [
      'the values of a series',
      '#ferries-are-on-time-and-tankers-learn-it',
      1,
      'Tankers: 2026 54, 2027 55, 2028 61, 2029 70, 2030 78, 2031 84',
    ],
    ['the words in the layers of a drawing', '#how-a-ship-gets-a-berth', 1, 'Radio room. calls'],
    [
      'what is marked, and not its name',
      '#who-waits-for-whom',
      1,
      'The most: Crane, 90. Twice here: Berth',
    ],
    [
      'deleted words as deleted',
      '#trois-habitudes-a-quitter',
      1,
      '(struck out: Toujours réessayer) Réessayer une fois',
    ],
  ])('%s', async (_what, hash, steps, text) => {
    expect(await heard(harbor, hash, steps, text)).toBe(text);
  });

  it('the same on the way back', async () => {
    expect(await heard(harbor, '#where-does-an-hour-go', 2, 'Minutes: 60')).toBe('Minutes: 60');
    await harbor.press('PageUp');
    const said = 'All ships: calls = pl.scan_parquet("calls/*.parquet")';
    await harbor.page.getByRole('status').getByText(said).waitFor({ state: 'attached' });
  });

  it('sentences that no bold word, line break or dash cuts', async () => {
    const deck = await openDeck();
    await deck.page.getByRole('status').waitFor({ state: 'attached' });
    expect(
      await heard(
        deck,
        '#level-2/3',
        1,
        'Why bother? — data stays on-device, zero cost per token, works offline. warning. Hardware matters — a 70B model needs ~40 GB VRAM. Start with 7B–8B quantised.',
      ),
    ).toBe(
      'Why bother? — data stays on-device, zero cost per token, works offline. warning. Hardware matters — a 70B model needs ~40 GB VRAM. Start with 7B–8B quantised.',
    );
    expect(
      await heard(
        deck,
        '#level-1/2',
        1,
        'Patterns: chat completion · embeddings · structured output · tool use. warning. You are now responsible for prompt injection, data leakage and cost runaway',
      ),
    ).toBe(
      'Patterns: chat completion · embeddings · structured output · tool use. warning. You are now responsible for prompt injection, data leakage and cost runaway',
    );
    await deck.page.context().close();
  });
});

describe('a slide says its number and its title', () => {
  it.each([
    [
      'and what it shows, if that is short',
      '#records',
      'Slide 5 of 63: Records. What a ship says about itself',
    ],
    [
      'and a figure',
      '#of-all-delays-begin-on-land',
      'Slide 46 of 63: of all delays begin on land. 7 of 10. The tide office, 2031',
    ],
    [
      'and no more, if that is long',
      '#seven-libraries-five-properties',
      'Slide 25 of 63: Seven libraries, five properties',
    ],
    [
      'and of long content what is lit',
      '#header',
      'Slide 6 of 63: Header. uint32_t magic; /* is 0x42525448 */. uint16_t version;',
    ],
  ])('%s', async (_what, hash, text) => {
    expect(await heard(harbor, hash, 0, text)).toBe(text);
  });
});

it('the words of another language are heard in its voice, and those of Lectern in that of the talk', async () => {
  expect(
    await heard(harbor, '#before-you-retry', 1, '请求是幂等的吗？用 Idempotency-Key 证明它'),
  ).toBe('请求是幂等的吗？用 Idempotency-Key 证明它');
  const voices = () =>
    harbor.page
      .locator('[role="status"] [lang]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('lang'), one.textContent]));
  expect(await voices()).toEqual([['zh', '请求是幂等的吗？用 Idempotency-Key 证明它']]);
  expect(
    await heard(
      harbor,
      '#zwei-uber-warteschlangen',
      1,
      '„Eine Schlange, die nie leer wird, ist ein Lager.“',
    ),
  ).toBe('„Eine Schlange, die nie leer wird, ist ein Lager.“');
  await harbor.press('PageUp');
  const place =
    'Slide 18 of 63: Zwei über Warteschlangen. Hanno Test, Disponent. Lene Muster, Prüferin';
  await harbor.page.getByRole('status').getByText(place).waitFor({ state: 'attached' });
  expect(await voices()).toEqual([
    ['de', 'Zwei über Warteschlangen. Hanno Test, Disponent. Lene Muster, Prüferin'],
  ]);
});

it('is in the accessibility tree of the browser', async () => {
  expect(await heard(harbor, '#cargo', 0, 'Slide 23 of 63: Cargo. What travels, and in what')).toBe(
    'Slide 23 of 63: Cargo. What travels, and in what',
  );
  const region = flat(await treeOf(harbor.page)).find(({ role }) => role === 'status')!;
  expect(flat(region.children).find(({ role }) => role === 'StaticText')!.name).toBe(
    'Slide 23 of 63: Cargo. What travels, and in what',
  );
});
