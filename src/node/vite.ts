import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { emojiOfTheTalk } from './emoji.ts';
import { findOwnUses } from './ownSpectacle.ts';
import { ownModule } from './ownModule.ts';
import { insertText, socialPictureFile } from './pageText.ts';
import { insertPoster, renderTalk } from './poster.ts';
import { reactPlugin } from './reactPlugin.ts';
import { standIns } from './standIns.ts';

/** Of `spectacle/lib/index.mjs` as version 10.2.3 has it, in hexadecimal SHA-256. */
const knownSpectacle = 'a09abd42b92f1bd57f311355439a48a49fbca657f91f567ccfa38e53fd79f9dc';

const spectacle = /\/spectacle\/lib\/index\.mjs$/;

/** The packages that come with Spectacle and do nothing when they are merely imported. */
const silent =
  /\/node_modules\/(?:spectacle|styled-components|styled-system|@styled-system|react-spring|@react-spring|kbar|mdast-[^/]+|unist-[^/]+|unified|remark[^/]*|rehype[^/]*|hast[^/]*|refractor|prismjs|react-syntax-highlighter|parse5|react-is|lodash\.clonedeep|merge-anything|is-what|use-resize-observer)\//;

export interface LecternOptions {
  /**
   * The module that exports the talk as `Talk`, as a path from Vite's root. Its first slide is put into the
   * page, so that it is there before any script. @default 'Talk.tsx'
   */
  talk?: string;
  /**
   * Where the talk will be found, as `https://example.org/talks/tea/`. Whoever shows a link to it, such as a
   * messenger, finds the picture for it by this address.
   */
  site?: string;
}

/**
 * What a deck's build needs. It brings React's plugin, unless the project has one. It takes out of Spectacle
 * what the talk does not use, which its single file, without a word on side effects, otherwise carries along
 * (two thirds of a talk's JavaScript), and it puts the first slide and the styles into the page.
 *
 * @throws when Spectacle's file is not the one that this was made for: the build stops and says so
 */
export function lectern({ talk = 'Talk.tsx', site }: LecternOptions = {}): Plugin[] {
  return [
    ...reactPlugin(),
    lighten(talk, site),
    emojiOfTheTalk(),
    withoutSourceMaps,
    followEdits,
    showBadge,
  ];
}

/**
 * While a talk is being written, Vite serves prepared packages, each with its source map inside. Those of
 * Spectacle and React are 7 MB and cost every `npm start` 0.4 s; without them one sees the prepared code,
 * which is readable. A map that is there and empty, since Vite makes a larger one where none is.
 */
const withoutSourceMaps: Plugin = {
  name: 'lectern:without-source-maps',
  apply: 'serve',
  config: () => ({
    optimizeDeps: {
      rolldownOptions: {
        plugins: [
          {
            name: 'lectern:without-source-maps',
            generateBundle(_options, bundle) {
              for (const file of Object.values(bundle)) {
                if (file.type === 'asset' && file.fileName.endsWith('.js.map')) {
                  file.source = JSON.stringify({
                    version: 3,
                    sources: [],
                    names: [],
                    mappings: '',
                  });
                }
              }
            },
          },
        ],
      },
    },
  }),
};

const followEditsModule = '/@lectern/follow-edits';

/** Tells the deck of every edit, once React has taken it over: see `Presentation`. */
const followEdits: Plugin = {
  name: 'lectern:follow-edits',
  apply: 'serve',
  transformIndexHtml: () => [{ tag: 'script', attrs: { type: 'module', src: followEditsModule } }],
  resolveId: (id) => (id === followEditsModule ? id : undefined),
  load: (id) =>
    id === followEditsModule
      ? `import.meta.hot.on('vite:afterUpdate', () => setTimeout(() => dispatchEvent(new Event('lectern:edited')), 50));`
      : undefined,
};

const badgeModule = '/@lectern/check-badge';

/** Checks the slide on stage while the talk is being written: see `src/check/badge.ts`. */
const showBadge: Plugin = {
  name: 'lectern:check-badge',
  apply: 'serve',
  // Storybook shows slides on pages of its own, some of them wrong on purpose.
  transformIndexHtml: (_html, { path }) =>
    path.endsWith('/iframe.html')
      ? []
      : [{ tag: 'script', attrs: { type: 'module', src: badgeModule } }],
  resolveId: (id) => (id === badgeModule ? id : undefined),
  load(id) {
    if (id !== badgeModule) return undefined;
    // Once the page is there: the talk comes first.
    return `addEventListener('load', async () => (await import(${ownModule('check/badge')})).showBadge());`;
  },
};

function lighten(talk: string, site: string | undefined): Plugin {
  let config: ResolvedConfig;
  let isWhole = false;
  let keepsStyles = false;
  let rendered: ReturnType<typeof renderTalk> | undefined;
  return {
    name: 'lectern:lighten',
    // For the commands, which bring plugins of their own to a build.
    api: { renderTalk: () => (rendered ??= renderTalk(config, talk)) },
    enforce: 'pre',
    apply: 'build',
    // A font inside a stylesheet would be fetched even where none of its characters is used.
    config: () => ({
      build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
    }),
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      rendered = undefined;
      const uses = await findOwnUses(entriesOf(config), async (name, importer) =>
        name.startsWith('/') && importer.endsWith('.html')
          ? join(config.root, name)
          : (await this.resolve(name, importer))?.id,
      );
      const all = uses.find((use) => use.of === 'spectacle');
      const styles = uses.find((use) => use.of === 'styled-components');
      isWhole = all !== undefined;
      keepsStyles = isWhole || styles !== undefined;
      if (all) {
        const names = all.names.map((name) => (name === '*' ? 'all' : name)).join(', ');
        config.logger.info(
          `[lectern] ${all.file} imports ${names} of Spectacle, so Spectacle's own keys, addresses, motion and styles (styled-components) stay in the build, which is some 50 kB (gzipped) heavier for them.`,
        );
      } else if (styles) {
        config.logger.info(
          `[lectern] ${styles.file} imports styled-components, so Spectacle shares it, and the build is some 10 kB (gzipped) heavier for it.`,
        );
      }
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const page = bundle ? inlineStyles(html, bundle) : html;
        try {
          const found = await (rendered ??= renderTalk(config, talk));
          if (!found) return page;
          return insertText(insertPoster(preloadText(page), found.poster), found, {
            site,
            base: config.base,
            picture: socialPicture(config),
          });
        } catch (error) {
          config.logger.warn(
            `[lectern] The talk could not be rendered outside a browser, so its page shows nothing until the script has run. ${String(error)}`,
          );
          return page;
        }
      },
    },
    resolveId(id, importer) {
      const isKept = id === 'styled-components' ? keepsStyles : isWhole;
      if (!isKept && importer && spectacle.test(importer) && Object.hasOwn(standIns, id))
        return `\0lectern:${id}`;
      return undefined;
    },
    load(id) {
      const name = id.startsWith('\0lectern:') && id.slice('\0lectern:'.length);
      const code = name && standIns[name];
      return code ? { code, moduleSideEffects: false } : undefined;
    },
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (spectacle.test(file)) {
        checkSpectacle(code, file);
        return { code: markPure(isWhole ? code : muted(code)), moduleSideEffects: false };
      }
      return silent.test(file) ? { moduleSideEffects: false } : undefined;
    },
  };
}

/** The picture for links to the talk: the project's own, or one that `lectern build` is going to take. */
function socialPicture({ publicDir, plugins }: ResolvedConfig): boolean {
  return (
    plugins.some(({ name }) => name === 'lectern:social-picture') ||
    (publicDir !== '' && existsSync(join(publicDir, socialPictureFile)))
  );
}

/** The files that a build begins with. */
function entriesOf({ root, build }: ResolvedConfig): string[] {
  const { input = 'index.html' } = build.rolldownOptions;
  const entries = typeof input === 'string' ? [input] : Object.values(input);
  return entries.map((entry) => resolve(root, entry));
}

/** The font of the first slide's text is asked for before the browser has found out that it needs it. */
function preloadText(html: string): string {
  const font = /url\(["']?([^"')]*lectern-sans-(?!extended)[^"')]*\.woff2)/.exec(html)?.[1];
  const link = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}">`;
  return font ? html.replace('</title>', `</title>${link}`) : html;
}

/**
 * A stylesheet is a request before the first slide: a few kB of it are better off in the page. The file stays:
 * what is loaded later may ask for it.
 */
function inlineStyles(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (link, href: string) => {
    const file = Object.keys(bundle).find((name) => href.endsWith(name));
    const asset = file === undefined ? undefined : bundle[file];
    if (file === undefined || asset?.type !== 'asset') return link;
    // Addresses beside the stylesheet are now addresses beside the page.
    const base = href.slice(0, -file.length) + dirname(file);
    return `<style>${String(asset.source).replace(/url\((["']?)\.\//g, `url($1${base}/`)}</style>`;
  });
}

function checkSpectacle(code: string, file: string) {
  const hash = createHash('sha256').update(code).digest('hex');
  if (hash === knownSpectacle) return;
  throw new Error(
    `[lectern] ${file} is not the file of Spectacle 10.2.3 that lectern/vite knows, so nothing can safely be taken out of it. ` +
      `Pin "spectacle" to exactly 10.2.3 and install again. (Its SHA-256 is ${hash}.)`,
  );
}

/** Its own channel bears one name for all talks, and where the browser refuses channels it would throw. */
const muted = (code: string) => code.replace('safeWindow.BroadcastChannel || ', '');

/** Marks what the file computes when it is loaded as droppable where nobody uses the result. */
function markPure(code: string): string {
  return code
    .replace(/^[\w$]+\.displayName = .*;$/gm, '')
    .replace(/^(var vsDarkTheme = )(.*);$/m, '$1/* @__PURE__ */ (() => $2)();')
    .replace(
      /^(var [\w$]+ = )(?=(?:styled\d*|forwardRef\d*|createContext\d*|compose\d*|css\d*|keyframes\d*|system|createGlobalStyle|__spread\w+)\b)/gm,
      '$1/* @__PURE__ */ ',
    );
}
