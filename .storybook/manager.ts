import { createElement } from 'react';
import { addons } from 'storybook/manager-api';
import { shareLists } from './share.ts';
import { night } from './styles.ts';

addons.setConfig({
  theme: night,
  layout: { panelPosition: 'bottom' },
  sidebar: {
    // What the next version brings. The filter above the list finds them by their tag, and what has changed, too.
    renderLabel: ({ name, type, tags }) =>
      type === 'component' && tags?.includes('new')
        ? createElement('span', null, name, createElement('small', { style: badge }, 'new'))
        : name,
  },
});

addons.register('lectern/share', shareLists);

const badge = {
  marginInlineStart: 8,
  padding: '0 6px',
  borderRadius: 999,
  boxShadow: 'inset 0 0 0 1px currentColor',
  fontSize: 10,
  lineHeight: '14px',
};
