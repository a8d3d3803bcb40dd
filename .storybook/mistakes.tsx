import type { Decorator } from '@storybook/react-vite';
import { type Field, type NamedType, manifest } from './docs/manifest.ts';

/** Says above a story what is wrong with the lists that somebody has edited: the slide may not be able to show them. */
export const withMistakes: Decorator = (Story, { args, initialArgs, title }) => {
  const component = title.slice(title.lastIndexOf('/') + 1);
  const mistakes = Object.entries(args).flatMap(([name, value]) =>
    value === initialArgs[name] ? [] : mistakesIn(component, name, value),
  );
  return (
    <>
      {mistakes.length > 0 && (
        <div role="alert" css={message}>
          {mistakes.map((mistake) => (
            <p key={mistake}>{mistake}</p>
          ))}
        </div>
      )}
      <Story />
    </>
  );
};

/** What is wrong with a list of texts, numbers and objects, a sentence for each item. */
function mistakesIn(component: string, name: string, list: unknown): string[] {
  const { props = [] } = manifest.components.find((one) => one.name === component) ?? {};
  const { type = '' } = props.find((one) => one.name === name) ?? {};
  const kinds = /^readonly \(?([\w\s|]+)\)?\[\]$/.exec(type)?.[1]?.split(/\s*\|\s*/) ?? [];
  const objects = kinds.flatMap((kind) => manifest.types.find((one) => one.name === kind) ?? []);
  const isKnown = (kind: string) =>
    /^(?:string|number)$/.test(kind) || objects.some((one) => one.name === kind && one.fields);
  if (!kinds.every(isKnown) || !Array.isArray(list)) return [];
  return list.flatMap((item: unknown, at) => {
    if (kinds.includes(typeof item) || objects.some(({ fields }) => fits(item, fields!))) return [];
    const allowed = [...kinds.flatMap((kind) => simple[kind] ?? []), ...objects.map(described)];
    return `${name}[${at}] is ${JSON.stringify(item)}. It must be ${allowed.join(', or ')}.`;
  });
}

const simple: Record<string, string> = { string: 'a text', number: 'a number' };

/** Whether an object has the fields that it must have and no unknown ones, and texts where they belong. */
function fits(item: unknown, fields: readonly Field[]): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const given = new Map(Object.entries(item).filter(([, value]) => value !== undefined));
  return (
    [...given.keys()].every((name) => fields.some((field) => field.name === name)) &&
    fields.every(({ name, type, required }) =>
      given.has(name) ? type !== 'string' || typeof given.get(name) === 'string' : !required,
    )
  );
}

function described({ fields = [] }: NamedType): string {
  const namesOf = (isRequired: boolean) =>
    fields.filter(({ required }) => required === isRequired).map(({ name }) => name);
  const [needed, others] = [namesOf(true).join(', '), namesOf(false).join(', ')];
  return `an object with ${needed}${needed && others && ' and perhaps '}${others}`;
}

const message = {
  padding: '8px 24px',
  font: '16px/1.5 system-ui, sans-serif',
  background: '#fffcf5',
  color: '#14203a',
  '& p': { margin: 0, overflowWrap: 'anywhere' },
} as const;
