import { DocsContext, Heading } from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import { words } from './words.ts';

/** Texts that nobody reads, or that nobody writes: an address, a way of drawing. */
const notRead =
  /(?:^|\.)(?:id|href|icon|emoji|src|alt|lit|language|lang|light|lights|reveal|kind|tone|layout|focus|cue|notes|from|to|group)$/;

/** How many items a component holds, and how many letters each text: the most of its stories called Longest. */
export function Limits({ isSlide }: { isSlide: boolean }) {
  const stories = useContext(DocsContext).componentStories();
  const holds = new Map<string, Limit>();
  for (const { name, initialArgs } of stories) {
    if (name.startsWith('Longest')) measure(initialArgs, '', holds);
  }
  return (
    <>
      <Heading>{words.limits}</Heading>
      {holds.size === 0 ? (
        <p>
          {isSlide ? words.noLimit : words.limitOfSlide} {more}
        </p>
      ) : (
        <>
          <p>
            {words.limitsAbout} {more}
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.part}</th>
                <th scope="col">{words.most}</th>
              </tr>
            </thead>
            <tbody>
              {[...holds].map(([path, { lines, items, letters }]) => (
                <tr key={path}>
                  <td>
                    <code>{path}</code>
                  </td>
                  <td>
                    {items === undefined ? words.letters(letters, lines) : words.items(items)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

interface Limit {
  /** Of a list. */
  items?: number;
  /** Of a text. */
  lines: number;
  /** Of the longest line. */
  letters: number;
}

function measure(value: unknown, path: string, holds: Map<string, Limit>) {
  if (notRead.test(path)) return;
  const { items = 0, lines, letters } = holds.get(path) ?? { lines: 1, letters: 0 };
  if (typeof value === 'string') {
    const own = value.replaceAll('**', '').split('\n');
    const longest = Math.max(...own.map((line) => Array.from(line).length));
    holds.set(path, { lines: Math.max(lines, own.length), letters: Math.max(letters, longest) });
  } else if (Array.isArray(value)) {
    holds.set(path, { items: Math.max(items, value.length), lines, letters });
    for (const item of value) measure(item, `${path}[]`, holds);
  } else if (isPlain(value)) {
    for (const [key, item] of Object.entries(value)) {
      measure(item, path ? `${path}.${key}` : key, holds);
    }
  }
}

/** Whether a value is what an author writes in braces, and no element. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !('$$typeof' in value);

const more = (
  <a href="./?path=/docs/guides-checking-a-talk--docs" target="_top">
    {words.limitsMore}
  </a>
);
