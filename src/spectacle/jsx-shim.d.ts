// React 19 has no global JSX namespace, but Spectacle's types use one: without this, all of its components
// would silently be `any`. Declarations in a .d.ts are not emitted, so the published types do not have it.
import type { JSX as ReactJSX } from 'react';

declare global {
  namespace JSX {
    type Element = ReactJSX.Element;
    type ElementType = ReactJSX.ElementType;
    interface IntrinsicElements extends ReactJSX.IntrinsicElements {}
    interface IntrinsicAttributes extends ReactJSX.IntrinsicAttributes {}
  }
}
