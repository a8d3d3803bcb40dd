import { Heading } from '@storybook/addon-docs/blocks';
import { use } from 'react';
import { loadManifest } from './manifest.ts';
import { words } from './words.ts';

/** Texts that nobody reads. */
const notRead = /(?:^|\.)(?:lit|language|light|reveal|kind|tone)$/;

/** How many items a component holds, and how many letters each text: what the manifest has from the stories. */
export function Limits({ name }: { name: string }) {
  const { components } = use(loadManifest());
  const holds = components.find((component) => component.name === name)?.holds;
  if (!holds) return null;
  const paths = Object.keys(holds).filter((path) => !notRead.test(path));
  const isList = (path: string) => paths.some((other) => other.startsWith(`${path}[]`));
  return (
    <>
      <Heading>{words.limits}</Heading>
      <p>
        {words.limitsAbout}
        <a href="./?path=/docs/guides-checking-a-talk--docs" target="_top">
          {words.limitsMore}
        </a>
        .
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.most}</th>
          </tr>
        </thead>
        <tbody>
          {paths.map((path) => (
            <tr key={path}>
              <td>
                <code>{path}</code>
              </td>
              <td>
                {isList(path) ? words.items(holds[path] ?? 0) : words.letters(holds[path] ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
