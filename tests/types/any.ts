// Not run, but checked by tsc: nothing that the library exports is `any`, nor a prop or parameter of it,
// however deep. Spectacle's own types would be without the shim in src/spectacle, and silently so.
import type { ReactNode } from 'react';

// The usual `0 extends 1 & T` is itself `any` for a name that a declaration file fails to resolve.
type IsAny<T> = unknown extends T ? ([keyof T] extends [never] ? false : true) : false;

/** The paths within a type that end in `any`; never, where none does. What React renders is React's. */
type PathsToAny<T, Path extends string, Depth extends 0[] = []> =
  IsAny<T> extends true
    ? Path
    : Depth['length'] extends 8
      ? never
      : [ReactNode] extends [T]
        ? never
        : T extends readonly (infer Item)[]
          ? PathsToAny<Item, `${Path}[]`, [...Depth, 0]>
          : T extends ReactNode
            ? never
            : T extends (...parameters: infer Parameters) => infer Result
              ? | PathsToAny<Parameters, `${Path}()`, [...Depth, 0]>
                | PathsToAny<Result, `${Path} =>`, [...Depth, 0]>
              : {
                  [Key in keyof T & string]-?: PathsToAny<T[Key], `${Path}.${Key}`, [...Depth, 0]>;
                }[keyof T & string];

type Nothing<Paths extends never> = Paths;

export type EverythingIsTyped = Nothing<PathsToAny<typeof import('lectern'), 'lectern'>>;

// The search itself finds what it is looking for.
type Unsafe = ReturnType<typeof JSON.parse>;
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Yes<Answer extends true> = Answer;

export type SearchFindsAny = [
  Yes<Same<PathsToAny<Unsafe, 'it'>, 'it'>>,
  Yes<Same<PathsToAny<{ Value: Unsafe }, 'it'>, 'it.Value'>>,
  Yes<Same<PathsToAny<(props: Unsafe) => ReactNode, 'it'>, 'it()[]'>>,
  Yes<Same<PathsToAny<(props: { items?: Unsafe[] }) => ReactNode, 'it'>, 'it()[].items[]'>>,
  Yes<Same<PathsToAny<() => Unsafe, 'it'>, 'it =>'>>,
  Yes<Same<PathsToAny<{ theme?: string | { color: Unsafe } }, 'it'>, 'it.theme.color'>>,
  Yes<Same<PathsToAny<(props: { title: string; children: ReactNode }) => ReactNode, 'it'>, never>>,
];
