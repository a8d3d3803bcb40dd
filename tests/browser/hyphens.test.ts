import { readingClass } from '../../src/core/reading.ts';
import { midnight } from '../../src/theme/midnight.ts';
import { readingStyles } from '../../src/theme/readingStyles.ts';
import { inBrowser } from '../setup/lectern.ts';

it('words of a text that is read break as their language does it; those of titles, code and links do not', async () => {
  const hyphens = await inBrowser(async (context) => {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><style>${readingStyles(midnight)}</style><div class="${readingClass}"><header><h1>t</h1></header><main><article lang="de"><h2>t</h2><p>a <code>b</code> <a href="#">c</a></p><ul><li>d</li></ul><pre>e</pre></article></main></div>`,
    );
    return page.evaluate(() =>
      ['h1', 'h2', 'p', 'li', 'code', 'a', 'pre'].map(
        (name) => `${name} ${getComputedStyle(document.querySelector(name)!).hyphens}`,
      ),
    );
  });
  expect(hyphens).toEqual([
    'h1 manual',
    'h2 manual',
    'p auto',
    'li auto',
    'code manual',
    'a manual',
    'pre manual',
  ]);
});
