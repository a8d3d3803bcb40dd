import isPropValid from '@emotion/is-prop-valid';
import { css as cssOf, jsx } from '@emotion/react';
import {
  type ComponentType,
  type ReactNode,
  createContext,
  createElement,
  useContext,
  useMemo,
} from 'react';

/*
 * styled-components 5 for Spectacle, made with Emotion, which every talk has. It does what Spectacle needs: no
 * `withConfig`, `withComponent`, `forwardedAs`, `defaultProps`, and no components as selectors.
 */

type Props = Record<string, unknown>;
/** The styles that Emotion accepts, except functions. */
type Styles = Parameters<typeof cssOf>[number];
type Attrs = Props | ((props: Props) => Props);

/** A component with styles, and its recipe, for components that are made of it. */
interface Styled {
  (props: Props): ReactNode;
  recipe: Recipe;
}

interface Recipe {
  target: string | ComponentType<Props>;
  /** Whether an element gets a prop as an attribute. */
  isAttribute: (name: string) => boolean;
  attrs: readonly Attrs[];
  /** What the styles were called with: CSS as template literals, objects, lists, functions of the props. */
  parts: readonly unknown[];
}

/** Separate from Emotion's own theme, which is a different one inside the slides. */
export const ThemeContext = createContext<Props | undefined>(undefined);

/** Adds a theme to the one around it. */
export function ThemeProvider({ theme, children }: { theme: Props; children?: ReactNode }) {
  const around = useContext(ThemeContext);
  const value = useMemo(() => ({ ...around, ...theme }), [around, theme]);
  return createElement(ThemeContext, { value }, children);
}

/** Styles for use in others. */
export const css = (...parts: unknown[]) => parts;

export { keyframes } from '@emotion/react';

/** Spectacle has one such style, for its own print view, which a talk never shows. */
export const createGlobalStyle = () => () => null;

/** `styled.div`, `styled('div')` or `styled(Component)`, each with `attrs`, and then with styles. */
export const styled = /* @__PURE__ */ withAttributes(isPropValid);

/** The same for the elements of the deck and of a slide: their props are known, and need no list of attributes. */
export const styledStage = /* @__PURE__ */ withAttributes(
  (name) => !/^(?:background|padding|fitAspectRatio|overview|print)/.test(name),
);

function withAttributes(isAttribute: Recipe['isAttribute']) {
  const start = (target: Recipe['target'] | Styled, attrs: readonly Attrs[] = []) => {
    const withStyles = (...parts: unknown[]) => {
      if (typeof target === 'string' || !('recipe' in target)) {
        return make({ target, isAttribute, attrs, parts });
      }
      const { recipe } = target;
      return make({
        ...recipe,
        attrs: [...recipe.attrs, ...attrs],
        parts: [recipe.parts, parts], // the outer styles win
      });
    };
    return Object.assign(withStyles, { attrs: (more: Attrs) => start(target, [...attrs, more]) });
  };
  return new Proxy(start, { get: (_, tag) => start(String(tag)) });
}

function make(recipe: Recipe): Styled {
  function Component(given: Props) {
    const around = useContext(ThemeContext);
    const props = { ...given };
    const known = { ...given, theme: given.theme ?? around ?? {} };
    const classNames = new Set([given.className]);
    for (const attrs of recipe.attrs) {
      const more = typeof attrs === 'function' ? attrs(known) : attrs;
      classNames.add(more.className);
      Object.assign(props, more);
      Object.assign(known, more);
    }
    const type = (props.as ?? recipe.target) as Recipe['target'];
    const forwarded = Object.entries(props).filter(
      ([name]) =>
        name !== 'as' &&
        !name.startsWith('$') &&
        (typeof type !== 'string' || recipe.isAttribute(name)),
    );
    return jsx(type, {
      ...Object.fromEntries(forwarded),
      className: [...classNames].filter(Boolean).join(' '),
      css: toEmotion(recipe.parts, known),
    });
  }
  return Object.assign(Component, { recipe });
}

/** The same styles with every function called, and every template literal filled. */
function toEmotion(part: unknown, props: Props): Styles {
  if (typeof part === 'function') return toEmotion(part(props), props);
  if (!Array.isArray(part)) return part as Styles;
  const [first, ...rest] = part as readonly unknown[];
  if (isTemplate(first)) return cssOf(first, ...rest.map((value) => toEmotion(value, props)));
  return part.map((one) => toEmotion(one, props));
}

const isTemplate = (part: unknown): part is TemplateStringsArray =>
  Array.isArray(part) && 'raw' in part;

export default styled;
