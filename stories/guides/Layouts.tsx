import { Markdown } from '@storybook/addon-docs/blocks';
import { layouts } from './layouts.ts';

/** The page of a component. */
const addressOf = (kind: string) =>
  `?path=/docs/${kind.endsWith('Slide') ? 'slides' : 'presentation'}-${kind.toLowerCase()}--docs`;

/** The layouts of a tool, with the kinds that do the same. */
export function LayoutsOf({ tool }: { tool: string }) {
  const rows = layouts[tool]?.map(
    ({ layout, kind, note = '' }) =>
      `| ${layout.replaceAll('![', '!\\[')} | [${kind}](${addressOf(kind)}) | ${note} |`,
  );
  return (
    <Markdown>
      {[`| ${tool} | Lectern | What to know |`, '| --- | --- | --- |', ...(rows ?? [])].join('\n')}
    </Markdown>
  );
}
