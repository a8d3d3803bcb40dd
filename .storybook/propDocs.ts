import type { ReactRenderer } from '@storybook/react-vite';
import type { ArgTypesEnhancer } from 'storybook/internal/types';

type Docgen = Record<string, { tsType?: { raw?: string } } | undefined>;

/**
 * Completes what react-docgen finds out about a component's props. It leaves `@default` in the middle
 * of the description, and calls each union `union` and each array `Array`.
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
          // Emotion hands its styles over as a class name; by hand there is nothing to try.
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
