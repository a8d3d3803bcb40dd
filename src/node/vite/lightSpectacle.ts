import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { ownModule } from '../ownModule.ts';
import { type OwnUse, findOwnUses } from './ownUses.ts';

/** The SHA-256 of `spectacle/lib/index.mjs` in version 10.2.3, in hexadecimal. */
const knownSpectacle = 'a09abd42b92f1bd57f311355439a48a49fbca657f91f567ccfa38e53fd79f9dc';

const spectacle = /\/spectacle\/lib\/index\.mjs$/;

/** Spectacle, its dependencies and one of Emotion's: importing them has no side effects. */
const withoutSideEffects =
  /\/node_modules\/(?:spectacle|broadcast-channel|history|mousetrap|query-string|react-fast-compare|hoist-non-react-statics|styled-components|styled-system|@styled-system|react-spring|@react-spring|kbar|mdast-[^/]+|unist-[^/]+|unified|remark[^/]*|rehype[^/]*|hast[^/]*|refractor|prismjs|react-syntax-highlighter|parse5|react-is|lodash\.clonedeep|merge-anything|is-what|use-resize-observer)\//;

/**
 * The modules of `src/shims` that replace dependencies of Spectacle, and theirs, by package. A talk never uses what
 * they leave out: swipes are Lectern's own (docs/decisions/0001), motion is CSS, and styles are Emotion's
 * (docs/decisions/0009).
 */
const shims: Readonly<Record<string, string>> = {
  'merge-anything': 'mergeAnything',
  'object-assign': 'objectAssign',
  'react-spring': 'reactSpring',
  'react-swipeable': 'reactSwipeable',
  'styled-components': 'styledComponents',
  'use-resize-observer': 'useResizeObserver',
};

/**
 * Leaves out of the build the parts of Spectacle that the talk does not use: two thirds of a talk's JavaScript.
 * Spectacle is a single file that does not declare what is free of side effects, so bundlers keep all of it.
 */
export function lightSpectacle(): Plugin {
  let config: ResolvedConfig;
  let isWhole = false;
  let keepsStyles = false;
  let keepsSlides = false;
  const simplify = (code: string) => {
    if (isWhole) return code;
    const simpler = keepsSlides ? simplifyDeck(code) : simplifySlide(simplifyDeck(code));
    return keepsStyles ? simpler : lightenStage(simpler);
  };
  return {
    name: 'lectern:light-spectacle',
    enforce: 'pre',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      const uses = await findOwnUses(entriesOf(config), {
        parse: (code, lang) => this.parse(code, { lang }),
        resolve: async (name, importer) =>
          name.startsWith('/') && importer.endsWith('.html')
            ? join(config.root, name)
            : (await this.resolve(name, importer))?.id,
      });
      isWhole = uses.some((use) => use.of === 'spectacle');
      keepsStyles = uses.some((use) => use.of !== 'slides');
      keepsSlides = uses.length > 0;
      const message = weightOf(uses);
      if (message) config.logger.info(message);
    },
    resolveId(id, importer) {
      const isKept = id === 'styled-components' ? keepsStyles : isWhole;
      if (isKept || !importer || !withoutSideEffects.test(importer)) return undefined;
      if (!Object.hasOwn(shims, id)) return undefined;
      return { id: ownModule(`shims/${shims[id]}`), moduleSideEffects: false };
    },
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (spectacle.test(file)) {
        checkSpectacle(code, file);
        return {
          code: markPure(simplify(code)),
          // Spectacle's own source is no help: nobody reads it line by line.
          map: { mappings: '' },
          moduleSideEffects: false,
        };
      }
      return withoutSideEffects.test(file) ? { moduleSideEffects: false } : undefined;
    },
  };
}

/** The files that a build starts from. */
function entriesOf({ root, build }: ResolvedConfig): string[] {
  const { input = 'index.html' } = build.rolldownOptions;
  const entries = typeof input === 'string' ? [input] : Object.values(input);
  return entries.map((entry) => resolve(root, entry));
}

/** Why the build is larger than necessary; undefined if it is not. */
function weightOf(uses: readonly OwnUse[]): string | undefined {
  const whole = uses.find((use) => use.of === 'spectacle');
  const styles = uses.find((use) => use.of === 'styled-components');
  if (whole) {
    const names = whole.names.map((name) => (name === '*' ? 'everything' : name)).join(', ');
    return `[lectern] ${whole.file} imports ${names} from Spectacle. The build keeps Spectacle's own keys, addresses, motion and styles (styled-components), which adds about 60 kB (gzipped).`;
  }
  return styles
    ? `[lectern] ${styles.file} imports styled-components. The build keeps it, and Spectacle uses it too, which adds about 13 kB (gzipped).`
    : undefined;
}

function checkSpectacle(code: string, file: string) {
  const hash = createHash('sha256').update(code).digest('hex');
  if (hash === knownSpectacle) return;
  throw new Error(
    `[lectern] ${file} is not the file of Spectacle 10.2.3 that lectern/vite knows, so it cannot leave anything out of it safely. ` +
      `Pin "spectacle" to exactly 10.2.3 and install again. (The SHA-256 of the file is ${hash}.)`,
  );
}

/**
 * What a talk never uses of Spectacle's deck, and what comes in its place: presenter view, print view, overview,
 * command bar, keys, addresses and moves by a timer are Lectern's own, and so is the channel between windows, which
 * all talks would share.
 */
const unusedOfDeck: readonly (readonly [RegExp, string])[] = [
  [/^var deck_default = SpectacleDeck;$/m, 'var deck_default = DeckInternal;'],
  // Three modes that are never on: as constants before the deck, they let the minifier drop what depends on them.
  [
    /^__export\(query_string_exports, [^]*?^}\);$([^]*?\n)((?: {6}\w+Mode = false,\n){3})/m,
    'const $2 unchanged = (view) => view;$1',
  ],
  [
    /^ {4}useRegisterActions\([^]*? = useLocationSync\([^]*?;$/m,
    '    const [syncLocation, onActiveStateChange] = [unchanged, noop];',
  ],
  [/^ {4}useAutoPlay\([^]*?;$/m, ''],
  // Messages for authors, who have read them before they build.
  [/"`useSteps` must be called [^"]*"/, '"no <Slide>"'],
  [/`Slide components may not be nested [^`]*`/, '"no <Slide>"'],
  // A warning about an element that Lectern always renders.
  [/^ {2}useEffect11\([^]*?^ {2}\}\);$/m, ''],
  // Its compiler has written spread and rest of objects for browsers that do not have them.
  [
    /^var __defNormalProp = [^]*?^\};\n(?=var __export)/m,
    `var __spreadValues = Object.assign, __spreadProps = Object.assign;
var __objRest = (source, names) =>
  Object.fromEntries(Object.entries(source).filter(([name]) => !names.includes(name)));
`,
  ],
];

const simplifyDeck = (code: string) =>
  unusedOfDeck.reduce((simpler, [unused, instead]) => simpler.replace(unused, instead), code);

/** A slide of Lectern has no picture and no margin from Spectacle, and needs no styled-system for its color. */
const simplifySlide = (code: string) =>
  code.replace(
    /^import {\s+background,\s+color as (color\d),\s+space as (space\d)\s+} from "styled-system";$/m,
    'const background = "background: center / cover no-repeat", $1 = ({ theme, color }) => ({ color: theme.colors[color] }), $2 = "";',
  );

/** Lets the elements of the deck and of slides do without the list of attributes that other components need. */
const lightenStage = (code: string) =>
  code.replace(
    /^import (styled[28]?)(?:, \{(.*)\})? from "styled-components";$/gm,
    'import { styledStage as $1,$2} from "styled-components";',
  );

/**
 * Marks what the file computes when it is loaded as pure: a bundler can then drop what is not used. The mark is on
 * a function around it, because a mark has no effect on a template literal, or on calls among the arguments. What is
 * computed ends before a line that is not indented.
 */
function markPure(code: string): string {
  return code
    .replace(/^[\w$]+\.displayName = .*;\n/gm, '')
    .replace(
      /^(var [\w$]+ = )((?:styled\d*|forwardRef\d*|createContext\d*|css\d*|keyframes\d*|system|createGlobalStyle|\{\n  \[|__spread\w+|vsDark)\b[^]*?);(?=\n(?:\w|\n\/\/))/gm,
      '$1/* @__PURE__ */ (() => ($2))();',
    );
}
