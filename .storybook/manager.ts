import { addons } from 'storybook/manager-api';
import { night } from './look.ts';

addons.setConfig({ theme: night, layout: { panelPosition: 'bottom' } });
