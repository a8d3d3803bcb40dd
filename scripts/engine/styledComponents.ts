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
 * What the deck and the slide of Spectacle need of styled-components, made with Emotion, which every talk has.
 */

type Props = Record<string, unknown>;
/** The styles that Emotion accepts, except functions. */
type Styles = Parameters<typeof cssOf>[number];
type Target = string | ComponentType<Props>;

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

/** `styled.div` with styles: CSS as template literals, objects, lists, functions of the props. */
const styled = {
  div:
    (...parts: unknown[]) =>
    (props: Props) => {
      const around = useContext(ThemeContext);
      const known = { ...props, theme: around ?? {} };
      const attributes = Object.entries(props).filter(([name]) => !isOption.test(name));
      const element: Target = 'div';
      return jsx(element, { ...Object.fromEntries(attributes), css: toEmotion(parts, known) });
    },
};

/** The props of the deck and of the slide that are no attributes. */
const isOption = /^(?:background|color$|padding|fitAspectRatio|overview|print)/;

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
