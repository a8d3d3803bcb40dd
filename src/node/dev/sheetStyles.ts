import { attributes } from '../../core/page.ts';
import { cssString } from '../../core/escaped.ts';

/** How many slides are in a row, and the width of each, in px. */
const [columns, width] = [4, 440];

/**
 * Makes a contact sheet of the print view: four slides in a row, with their numbers and ids.
 *
 * @param withSteps with the step of each picture as well
 */
export function sheetStyles(
  slides: readonly { id: string; label: string }[],
  withSteps: boolean,
): string {
  const step = withSteps ? ` '/' attr(${attributes.pageStep})` : '';
  const captions = slides.map(
    ({ id, label }) =>
      `[${attributes.page}=${cssString(id)}]::after { content: ${cssString(`${label}  ${id}`)}${step} }`,
  );
  return `
    html, body { background: #888 !important; margin: 0 !important; }
    main {
      display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: 16px; box-sizing: border-box;
      width: ${columns * width + (columns + 1) * 16}px; max-width: none !important; padding: 16px; background: #888;
    }
    main > form { margin: 0 !important; min-width: 0; }
    main > form::after { display: block; font: 15px/1.6 system-ui, sans-serif; color: #000; }
    ${captions.join('\n')}
  `;
}
