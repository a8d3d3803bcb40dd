// Motion in a talk is CSS. Here, every value is at its end immediately.
type Style = Record<string, unknown>;
type Options = { to?: Style | Style[] };

/** The last of the styles that a spring would go through. */
export function useSpring(options: Options | (() => Options)): Style {
  const { to = {} } = typeof options === 'function' ? options() : options;
  return Array.isArray(to) ? Object.assign({}, ...to) : to;
}

/** `animated(Component)` and `animated.div` are the component and the element themselves. */
export const animated = new Proxy(<T>(component: T) => component, { get: (_, tag) => tag });
