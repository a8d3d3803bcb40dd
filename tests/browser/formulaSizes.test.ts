import { readingClass } from '../../src/core/reading.ts';
import { midnight } from '../../src/theme/midnight.ts';
import { readingStyles } from '../../src/theme/readingStyles.ts';
import { inBrowser } from '../setup/lectern.ts';

const formula =
  '<math><msup><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></msup><msubsup><mi>c</mi><mn>3</mn><mrow><mi>d</mi></mrow></msubsup><mfrac><mi>e</mi><msub><mi>f</mi><mn>4</mn></msub></mfrac><munder><mo>∑</mo><mi>g</mi></munder></math>';

it('no letter of a formula in a text that is read on a phone is too small', async () => {
  const sizes = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.setContent(
      `<!doctype html><style>${readingStyles(midnight)}</style><div class="${readingClass}"><main><article><p>${formula}</p><ul><li>a<ul><li>${formula}</li></ul></li></ul></article></main></div>`,
    );
    return page.evaluate(() =>
      [...document.querySelectorAll('mi, mn, mo')].map((letter) =>
        parseFloat(getComputedStyle(letter).fontSize),
      ),
    );
  });
  expect(sizes).toHaveLength(22);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});
