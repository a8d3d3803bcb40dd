// React 19 has no global JSX namespace, and Spectacle's types speak of one: without this, all of its
// components would silently be `any`. Declarations in a .d.ts are not emitted, so nothing of it reaches
// what the library publishes.
import type { JSX as ReactJSX } from 'react';

declare global {
  namespace JSX {
    type Element = ReactJSX.Element;
    type ElementType = ReactJSX.ElementType;
    interface IntrinsicElements extends ReactJSX.IntrinsicElements {}
    interface IntrinsicAttributes extends ReactJSX.IntrinsicAttributes {}
  }
}
