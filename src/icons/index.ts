import { drawings } from './drawings.ts';

export { iconNames, type IconName } from './names.ts';

// A project with lectern/vite needs only the drawings that its texts name: see src/node/vite/icons.ts.
globalThis.lecternIcons = new Map(Object.entries(drawings));
