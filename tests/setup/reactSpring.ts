// Motion as the built deck has it (src/node/standIns.ts): a value is there at once. The real one may hide a
// slide a few frames late, which a browser's stylesheet puts right and jsdom's does not.
type Style = Record<string, unknown>;

export const useSpring = ({ to }: { to: Style | Style[] }): Style =>
  Array.isArray(to) ? Object.assign({}, ...to) : to;

export const animated = new Proxy(<T>(component: T) => component, { get: (_, tag) => tag });
