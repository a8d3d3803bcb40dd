import { addons } from 'storybook/manager-api';
import { night } from './styles.ts';

addons.setConfig({ theme: night, layout: { panelPosition: 'bottom' } });
