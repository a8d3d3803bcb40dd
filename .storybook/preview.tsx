import type { Preview } from '@storybook/react-vite';
import 'lectern/fonts.css';

const preview: Preview = { tags: ['autodocs'] };

export default preview;
