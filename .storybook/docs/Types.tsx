import { Heading, Markdown, PureArgsTable, Subheading } from '@storybook/addon-docs/blocks';
import { type Field, type NamedType, manifest } from './manifest.ts';
import { words } from './words.ts';

/** The types that the props of a component name, with their members. */
export function Types({ name, shared }: { name: string; shared: readonly string[] }) {
  const component = manifest.components.find((one) => one.name === name);
  const own = component?.props.filter((prop) => !shared.includes(prop.name)) ?? [];
  const types = typesIn(own.map(({ type }) => type).join(' '));
  if (types.length === 0) return null;
  return (
    <>
      <Heading>{words.types}</Heading>
      {types.map(({ name, description, type, fields }) => (
        <section key={name} aria-label={name}>
          <Subheading>{name}</Subheading>
          <Markdown>{description}</Markdown>
          {fields ? (
            <PureArgsTable rows={Object.fromEntries(fields.map(row))} />
          ) : (
            <pre css={definition}>{type}</pre>
          )}
        </section>
      ))}
    </>
  );
}

/** The types that a text names, and those that they name, each once. */
function typesIn(text: string): NamedType[] {
  const found = new Set<NamedType>();
  const search = (text: string) => {
    for (const type of manifest.types) {
      // A theme has a guide of its own.
      if (type.name === 'Theme' || found.has(type)) continue;
      if (!new RegExp(`\\b${type.name}\\b`).test(text.replaceAll(/'[^']*'/g, ''))) continue;
      found.add(type);
      search([type.type, ...(type.fields ?? []).map((field) => field.type)].join(' '));
    }
  };
  search(text);
  return [...found];
}

function row({ name, type, required, default: fallback, description }: Field) {
  const table = {
    type: { summary: type },
    ...(fallback && { defaultValue: { summary: fallback } }),
  };
  return [name, { name, description, type: { name: 'other', required }, table }] as const;
}

const definition = {
  '&&': { margin: '0 0 32px', fontSize: 14, whiteSpace: 'pre-wrap' },
  fontFamily: "'Lectern Mono', monospace",
} as const;
