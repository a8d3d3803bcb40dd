import { ownModule } from './ownModule.ts';

const styledComponents = ownModule('standIns/styledComponents');

/**
 * Lighter modules in place of what Spectacle brings along and a Lectern talk never uses, by name. Keys,
 * addresses, swipes and windows are Lectern's own (docs/decisions/0001 and 0006), motion is CSS, and styles
 * are Emotion's.
 */
export const standIns: Readonly<Record<string, string>> = {
  // Motion: a value is there at once. Lists of values, one after the other, end with the last.
  'react-spring': `
    const still = (to) => (Array.isArray(to) ? Object.assign({}, ...to) : to ?? {});
    export const useSpring = (options) => still((typeof options === 'function' ? options() : options).to);
    export const animated = new Proxy((Component) => Component, { get: (_, tag) => tag });
  `,
  // The command bar.
  kbar: `
    export const KBarProvider = ({ children }) => children;
    const nothing = () => null;
    export {
      nothing as KBarPortal, nothing as KBarPositioner, nothing as KBarAnimator,
      nothing as KBarSearch, nothing as KBarResults,
    };
    export const useRegisterActions = () => {};
    export const useMatches = () => ({ results: [] });
  `,
  mousetrap: `export default { bind() {}, unbind() {} };`,
  'react-swipeable': `export const useSwipeable = () => ({});`,
  // Every browser has it; where it is refused, nobody listens.
  'broadcast-channel': `
    export class BroadcastChannel { postMessage() {} addEventListener() {} removeEventListener() {} close() {} }
  `,
  history: `export const createBrowserHistory = () => ({ location: {}, listen() {}, replace() {}, push() {} });`,
  'query-string': `
    export const parse = () => ({});
    export const stringify = () => '';
    export default { parse, stringify };
  `,
  'react-fast-compare': `export default () => true;`,
  // The same styles, by Emotion.
  'styled-components': `
    export * from ${styledComponents};
    export { styled as default } from ${styledComponents};
  `,
};
