import { lectern } from 'lectern/vite';

export default { base: './', plugins: [lectern()] };
