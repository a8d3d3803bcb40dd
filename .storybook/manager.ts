import { createElement } from 'react';
import { addons } from 'storybook/manager-api';
import { openLists } from './openLists.ts';
import { shareLists } from './share.ts';
import { night } from './styles.ts';

addons.setConfig({
  theme: night,
  layout: { panelPosition: 'bottom' },
  sidebar: {
    // What the next version brings or changes. The filter above the list finds them by their tag.
    renderLabel: ({ name, type, tags }) => {
      const news = tags?.find((tag) => tag === 'new' || tag === 'changed');
      return type === 'component' && news
        ? createElement('span', null, name, ' ', createElement('small', { style: badge }, news))
        : name;
    },
  },
});

addons.register('lectern/share', shareLists);
openLists();

const badge = {
  marginInlineStart: 4,
  padding: '0 6px',
  borderRadius: 999,
  boxShadow: 'inset 0 0 0 1px currentColor',
  fontSize: 10,
  lineHeight: '14px',
};
