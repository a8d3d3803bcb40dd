import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { cpSync } from 'node:fs';

const theme = 'node_modules/lectern/dist/theme';
/** Rollup does not know CSS: the page links the file, with its fonts beside it. */
const css = {
  name: 'css',
  load: (id) => (id.endsWith('.css') ? '' : null),
  writeBundle({ dir }) {
    cpSync(`${theme}/fonts.css`, `${dir}/main.css`);
    cpSync(`${theme}/fonts`, `${dir}/fonts`, { recursive: true });
  },
};

export default {
  jsx: 'react-jsx',
  plugins: [
    css,
    replace({ 'process.env.NODE_ENV': '"production"', preventAssignment: true }),
    resolve({ browser: true }),
    commonjs(),
    terser(),
  ],
};
