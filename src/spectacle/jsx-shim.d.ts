// React 19 has no global JSX namespace, and Spectacle's types speak of one: without this, all of its
// components would silently be `any`. Declarations in a .d.ts are not emitted, so nothing of it reaches
// what the library publishes.
declare namespace JSX {
  type Element = import('react').JSX.Element;
  type ElementType = import('react').JSX.ElementType;
  interface IntrinsicElements extends import('react').JSX.IntrinsicElements {}
  interface IntrinsicAttributes extends import('react').JSX.IntrinsicAttributes {}
}
