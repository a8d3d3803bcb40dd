import type { ReactRenderer } from '@storybook/react-vite';
import type { ArgTypesEnhancer } from 'storybook/internal/types';

type Docgen = Record<string, { tsType?: { raw?: string } } | undefined>;

/**
 * Completes what react-docgen says about the props of a component: it leaves `@default` in the description, and
 * calls every union `union` and every array `Array`.
 */
export const documentProps: ArgTypesEnhancer<ReactRenderer> = ({ argTypes, component }) => {
  const props = docgenOf(component);
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const [description, defaultValue] = (argType.description ?? '').split(/\s*@default\s+/);
      const raw = props[name]?.tsType?.raw?.replaceAll(/\s+/g, ' ').replace(/^\| /, '');
      const type =
        raw && (raw.length > 70 ? { summary: 'see below', detail: raw } : { summary: raw });
      return [
        name,
        {
          ...argType,
          description,
          // Emotion sets it for the `css` prop: a control for it would be of no use.
          ...(name === 'className' && { control: false }),
          table: {
            ...argType.table,
            ...(defaultValue && { defaultValue: { summary: defaultValue } }),
            ...(type && { type }),
          },
        },
      ];
    }),
  );
};

function docgenOf(component: unknown): Docgen {
  const found = component as { __docgenInfo?: { props?: Docgen } } | undefined;
  return found?.__docgenInfo?.props ?? {};
}
