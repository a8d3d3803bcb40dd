// `npm run engine` makes src/spectacle/lightDeck.ts: Spectacle's deck, its slide, and what they need, from
// the one file that Spectacle publishes. What a talk of Lectern never uses is left out (docs/decisions/0043). It depends
// on the exact text of that file, so it stops at another one.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { build, runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const spectacle = here('../node_modules/spectacle/lib/index.mjs');
const out = here('../src/spectacle/lightDeck.ts');

// What `lectern/vite` knows of that file, too: it is TypeScript, which Vite runs.
const { module } = await runnerImport(here('../src/node/vite/withoutSideEffects.ts'), {
  configFile: false,
});
const { knownSpectacle, markPure, sumOf } = module;

/** What every talk has. */
const isOfTalk = /^(?:react|react-dom|@emotion\/react)(?:\/|$)/;

/** What comes in the place of a package that Spectacle imports. */
const instead = {
  'styled-components': readFileSync(here('engine/styledComponents.ts'), 'utf8'),
  'use-resize-observer': readFileSync(here('engine/useResizeObserver.ts'), 'utf8'),
  // The deck merges positions, which are flat.
  'merge-anything':
    'export const merge = (...objects) => Object.assign({}, ...objects); export { merge as mergeAndCompare };',
  // Motion in a talk is CSS: every value is at its end immediately.
  'react-spring': 'export const useSpring = ({ to }) => Object.assign({}, ...[to].flat());',
};

/**
 * What a talk of Lectern never uses of the deck and the slide, and what comes in its place: presenter view, print view,
 * overview, command bar, keys, clicks, swipes, addresses, moves by a timer and motion are Lectern's own, and so is the
 * channel between windows, which all talks would share.
 */
const unused = [
  [/^var deck_default = SpectacleDeck;$/m, 'var deck_default = DeckInternal;'],
  // Three modes that are never on: as constants, they let the bundler drop what depends on them.
  [
    /^__export\(query_string_exports, [^]*?^}\);$([^]*?\n)((?: {6}\w+Mode = false,\n){3})/m,
    'const $2 unchanged = (view) => view;$1',
  ],
  [
    /^ {4}useRegisterActions\([^]*? = useLocationSync\([^]*?;$/m,
    '    const [syncLocation, onActiveStateChange] = [unchanged, noop];',
  ],
  [/^ {4}useAutoPlay\([^]*?;$/m, ''],
  // Messages for authors of Spectacle's own slides.
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
  // A slide has no picture and no margin, and needs no styled-system for its color.
  [
    /^import {\s+background,\s+color as (color\d),\s+space as (space\d)\s+} from "styled-system";$/m,
    'const background = "background: center / cover no-repeat", $1 = ({ theme, color }) => ({ color: theme.colors[color] }), $2 = "";',
  ],
  [/styled8\(animated2?\.div\)/, 'styled8.div'],
  // Clicks and swipes on a slide are Lectern's own, and no slide has the border of the overview.
  [/^ {2}const swipeHandler = useSwipeable\([^]*?^ {2}\}\);$/m, ''],
  [/, swipeHandler\)/, ')'],
  [/^ {2}const handleClick = useCallback8\([^]*?^ {2}\);$/m, ''],
  [
    /^ {4}inOverviewMode,\n {4}inPrintMode\n {2}\} = useContext2\(DeckContext\);$/m,
    '  } = useContext2(DeckContext);\n  const inOverviewMode = false, inPrintMode = false;',
  ],
  [/^var safeWindow = [^]*?BroadcastChannelPolyfill;$/m, ''],
  [/^ {2}const \[hover, setHover\][^]*?\[hover\]\);$/m, ''],
  [/^ +onMouseEnter: onHoverChange,\n +onMouseLeave: onHoverChange,$/m, ''],
  [/^ +onClick: handleClick,\n +tabIndex: .*,$/m, ''],
];

const source = readFileSync(spectacle, 'utf8');
const hash = sumOf(source);
if (hash !== knownSpectacle) {
  throw new Error(
    `[lectern] ${spectacle} is not the file of Spectacle 10.2.3 that withoutSideEffects.ts knows: its SHA-256 is ${hash}. ` +
      'Read what has changed in its deck and slide, adapt the replacements, and write the new sum down.',
  );
}

const simpler = unused.reduce((text, [pattern, replacement]) => {
  if (!pattern.test(text)) throw new Error(`[lectern] ${pattern} is not in Spectacle's file.`);
  return text.replace(pattern, replacement);
}, source);

const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  plugins: [
    {
      name: 'spectacle',
      enforce: 'pre',
      resolveId(id) {
        if (id === 'spectacle') return { id: spectacle, moduleSideEffects: false };
        if (id in instead) return { id: `\0${id}.ts`, moduleSideEffects: false };
        // What only the parts import that are left out.
        return isOfTalk.test(id) || !/^[\w@]/.test(id) || id.startsWith(here('.'))
          ? undefined
          : { id: '\0nothing', moduleSideEffects: false };
      },
      load(id) {
        if (id === '\0nothing') return 'export default {};';
        if (id === spectacle) return { code: markPure(simpler), moduleSideEffects: false };
        return instead[id.slice(1, -3)];
      },
    },
  ],
  build: {
    write: false,
    minify: false,
    target: 'es2022',
    lib: { entry: here('engine/deck.ts'), formats: ['es'] },
    rolldownOptions: {
      external: isOfTalk,
      output: { minify: 'dce-only' },
      shimMissingExports: true,
    },
  },
});

const style = JSON.parse(readFileSync(here('../.prettierrc.json'), 'utf8'));
const code = `// @ts-nocheck
// Made by scripts/engine.mjs from Spectacle 10.2.3, whose license is in spectacle.LICENSE.txt: change it there.
${output[0].code.replace(/^\/\/ .*\n/gm, '')}`;
const made = await format(code, { ...style, parser: 'typescript' });
if (process.argv.includes('--check')) {
  if (readFileSync(out, 'utf8') !== made) {
    console.error(`[lectern] ${out} is out of date. Run "npm run engine" and commit the result.`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(out, made);
  copyFileSync(
    here('../node_modules/spectacle/LICENSE'),
    here('../src/spectacle/spectacle.LICENSE.txt'),
  );
}
