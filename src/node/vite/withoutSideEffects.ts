import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** The SHA-256 of `spectacle/lib/index.mjs` in version 10.2.3, in hexadecimal. */
export const knownSpectacle = 'a09abd42b92f1bd57f311355439a48a49fbca657f91f567ccfa38e53fd79f9dc';

const spectacle = /\/spectacle\/lib\/index\.mjs$/;

/** A dependency of Emotion, Spectacle and its dependencies: importing them has no side effects. */
const packages =
  /\/node_modules\/(?:hoist-non-react-statics|react-is|spectacle|broadcast-channel|history|mousetrap|query-string|react-fast-compare|styled-components|styled-system|@styled-system|react-spring|@react-spring|kbar|mdast-[^/]+|unist-[^/]+|unified|remark[^/]*|rehype[^/]*|hast[^/]*|refractor|prismjs|react-syntax-highlighter|parse5|lodash\.clonedeep|merge-anything|is-what|use-resize-observer)\//;

/**
 * Leaves out of a build what the talk does not use of packages that do not declare that they have no side effects. For
 * a talk with components of Spectacle (`lectern/spectacle`), that is most of it: its code pane, Markdown, tables.
 */
export const withoutSideEffects: Plugin = {
  name: 'lectern:without-side-effects',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: packages },
    handler(code, id) {
      const isSpectacle = spectacle.test(id.split('?')[0]!);
      // Of another version, nobody knows whether it can be marked.
      if (!isSpectacle || sumOf(code) !== knownSpectacle) return { moduleSideEffects: isSpectacle };
      // Spectacle's own source is no help: nobody reads it line by line.
      return { code: markPure(code), map: { mappings: '' }, moduleSideEffects: false };
    },
  },
};

/** The SHA-256 of a file, in hexadecimal. */
export const sumOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/**
 * Marks what the file computes when it is loaded as pure: a bundler can then drop what is not used. The mark is on
 * a function around it, because a mark has no effect on a template literal, or on calls among the arguments. What is
 * computed ends before a line that is not indented.
 */
export function markPure(code: string): string {
  return code
    .replace(/^[\w$]+\.displayName = .*;\n/gm, '')
    .replace(
      /^(var [\w$]+ = )((?:styled\d*|forwardRef\d*|createContext\d*|css\d*|keyframes\d*|system|createGlobalStyle|\{\n  \[|__spread\w+|vsDark)\b[^]*?);(?=\n(?:\w|\n\/\/))/gm,
      '$1/* @__PURE__ */ (() => ($2))();',
    );
}
