import type { ReactRenderer } from '@storybook/react-vite';
import { SlideFrame } from 'lectern';
import type { ArgTypesEnhancer } from 'storybook/internal/types';

type Docgen = Record<string, { description?: string; tsType?: { raw?: string } } | undefined>;

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
 * Completes what react-docgen says about the props of a component: it leaves `@default` in the description, and
 * calls every union `union` and every array `Array`. The props of every slide come last.
 */
export const documentProps: ArgTypesEnhancer<ReactRenderer> = ({ argTypes, component }) => {
  const props = docgenOf(component);
  const shared = sharedProps(component);
  const documented = Object.entries(argTypes).map(([name, argType]): [string, typeof argType] => {
    const [description, defaultValue] = (argType.description ?? '').split(/\s*@default\s+/);
    const raw = props[name]?.tsType?.raw?.replaceAll(/\s+/g, ' ').replace(/^\| /, '');
    const type =
      raw && (raw.length > 70 ? { summary: 'see below', detail: raw } : { summary: raw });
    return [
      name,
      {
        ...argType,
        description,
        ...((withoutControl.includes(name) || isFunction(raw)) && { control: { disable: true } }),
        table: {
          ...argType.table,
          ...(shared.includes(name) && { category: 'Props of every slide' }),
          ...(defaultValue && { defaultValue: { summary: defaultValue } }),
          ...(type && { type }),
        },
      },
    ];
  });
  const place = ([name]: (typeof documented)[number]) =>
    name === 'title' ? -1 : Number(shared.includes(name));
  return Object.fromEntries(documented.sort((one, other) => place(one) - place(other)));
};

/** The names of the props that a slide kind takes and passes on to its frame, and does not describe itself. */
export function sharedProps(component: unknown): string[] {
  if (component === SlideFrame) return [];
  const props = docgenOf(component);
  return Object.entries(docgenOf(SlideFrame))
    .filter(([name, prop]) => name !== 'title' && props[name]?.description === prop?.description)
    .filter(([name]) => name in props)
    .map(([name]) => name);
}

/** The names of the props of a component, in the order of its interface, and the title first. */
export const propsInOrder = (component: unknown): string[] => [
  ...new Set(['title', ...Object.keys(docgenOf(component))]),
];

const isFunction = (type?: string) => type?.includes('=>') ?? false;

function docgenOf(component: unknown): Docgen {
  const found = component as { __docgenInfo?: { props?: Docgen } } | undefined;
  return found?.__docgenInfo?.props ?? {};
}
