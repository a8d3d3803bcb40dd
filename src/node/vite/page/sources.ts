// Runs in the page during development, and in the builds that a command opens.
import type { ReactElement } from 'react';

/** Where the development form of JSX says that it stands. */
interface Written {
  fileName: string;
  lineNumber: number;
  columnNumber: number;
}

type Create = (
  type: unknown,
  props: unknown,
  key: unknown,
  isStatic: boolean,
  source?: Written,
  self?: unknown,
) => ReactElement<object>;

/** Makes elements as `create` does, and remembers where they are written. */
export const remembering =
  (create: Create): Create =>
  (type, props, key, isStatic, source, self) => {
    const element = create(type, props, key, isStatic, source, self);
    if (source) {
      const { fileName: file, lineNumber: line, columnNumber: column } = source;
      (globalThis.lecternSources ??= new WeakMap()).set(element.props, { file, line, column });
    }
    return element;
  };
