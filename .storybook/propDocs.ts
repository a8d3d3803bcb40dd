import type { ReactRenderer } from '@storybook/react-vite';
import type { ArgTypesEnhancer, StrictInputType } from 'storybook/internal/types';
import { type Field, manifest } from './docs/manifest.ts';

/** The props that a still does not show, or that cannot be written as JSON: a control would do nothing. */
const withoutControl = [
  // Emotion sets it for the `css` prop.
  'className',
  // What the frame keeps for the talk.
  'id',
  'notes',
  'minutes',
  'skip',
  'keepMounted',
  'waive',
  'reveals',
  // A mark has a function.
  'marks',
  'author',
  'rates',
  'duration',
];

/**
 * Takes from the manifest what is known about the props of a component: react-docgen calls every union `union`, and does
 * not see the props of a type with `Omit` or with parameters. The props of every slide come last.
 */
export const documentProps: ArgTypesEnhancer<ReactRenderer> = ({ argTypes, component }) => {
  const fields = fieldsOf(component);
  if (fields.length === 0) return argTypes;
  const shared = sharedProps(component);
  const documented = fields.map((field): [string, StrictInputType] => {
    // What the stories say about a control counts.
    const { control, options, ...argType } = argTypes[field.name] ?? {};
    const documentation = documentProp(field, shared.includes(field.name));
    return [
      field.name,
      { ...argType, ...documentation, ...(control && { control }), ...(options && { options }) },
    ];
  });
  const place = ([name]: (typeof documented)[number]) =>
    name === 'title' ? -1 : Number(shared.includes(name));
  return Object.fromEntries(documented.sort((one, other) => place(one) - place(other)));
};

function documentProp(field: Field, isShared: boolean): StrictInputType {
  const { name, type, required, default: fallback, description } = field;
  const options = choicesIn(type);
  return {
    name,
    description,
    type: { name: 'other', value: type, required },
    control: controlOf(field),
    ...(options && { options }),
    table: {
      ...(isShared && { category: 'Props of every slide' }),
      ...(fallback && { defaultValue: { summary: fallback } }),
      type: type.length > 70 ? { summary: 'see below', detail: type } : { summary: type },
    },
  };
}

/** How a reader can change a prop; not at all if that would change nothing, or cannot be written as JSON. */
function controlOf({ name, type }: Field): StrictInputType['control'] {
  if (withoutControl.includes(name) || /=>|ReactElement|ReactNode/.test(type)) {
    return { disable: true };
  }
  if (choicesIn(type)) return { type: 'select' };
  return { type: simple[type] ?? 'object' };
}

const simple: Record<string, 'text' | 'number' | 'boolean'> = {
  string: 'text',
  Href: 'text',
  AccentName: 'text',
  number: 'number',
  boolean: 'boolean',
};

/** The values of a type that is a choice of texts, numbers, true and false. */
function choicesIn(type: string): unknown[] | undefined {
  if (type in simple) return undefined;
  const choices = type.replace(/\bboolean\b/, 'true | false').split(' | ');
  return choices.every((choice) => /^(?:'[^']+'|\d+|true|false)$/.test(choice))
    ? choices.map((choice) => JSON.parse(choice.replaceAll("'", '"')) as unknown)
    : undefined;
}

/** The names of the props that a slide kind takes and passes on to its frame, and does not describe itself. */
export function sharedProps(component: unknown): string[] {
  if (nameOf(component) === 'SlideFrame') return [];
  const frame = manifest.components.find(({ name }) => name === 'SlideFrame')?.props ?? [];
  return fieldsOf(component)
    .filter(({ name }) => name !== 'title')
    .filter(({ name, description }) =>
      frame.some((prop) => prop.name === name && prop.description === description),
    )
    .map(({ name }) => name);
}

/** The names of the props of a component, in the order of its interface, and the title first. */
export const propsInOrder = (component: unknown): string[] => [
  ...new Set(['title', ...fieldsOf(component).map(({ name }) => name)]),
];

/** The name of a component; a build shortens the names of functions. */
export function nameOf(component: unknown): string {
  const found = component as { __docgenInfo?: { displayName?: string }; name?: string } | undefined;
  return found?.__docgenInfo?.displayName ?? found?.name ?? '';
}

const fieldsOf = (component: unknown): readonly Field[] =>
  manifest.components.find(({ name }) => name === nameOf(component))?.props ?? [];
