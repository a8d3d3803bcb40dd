import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Connect, Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { escapeHtml } from '../../core/escaped.ts';
import { type TalkFile, findTalks, hasOnePage, talksFolder } from '../talks.ts';
import { type Node, childrenOf, isNode, langOf, partOf } from './modules.ts';
import { isFile } from './publicFiles.ts';
import { type RenderedTalk, renderOn, usualLimit } from './renderTalk.ts';
import { type ListedTalk, talkList } from './talkList.ts';

const choiceName = 'lectern:talk';

/** Tells a build which of several talks it builds. The build adds what it learns about the talk. */
export const oneTalk = (talk: ListedTalk): Plugin => ({ name: choiceName, api: talk });

/** The one of several talks that is built; undefined in a project with one talk. */
export const talkIn = ({ plugins }: Pick<ResolvedConfig, 'plugins'>): ListedTalk | undefined =>
  plugins.find(({ name }) => name === choiceName)?.api as ListedTalk | undefined;

/** The address where a talk is published, below that of all talks. */
export function siteOfTalk(
  config: Pick<ResolvedConfig, 'plugins'>,
  site: string | undefined,
): string | undefined {
  const talk = talkIn(config);
  return site && talk ? within(site, `${encodeURIComponent(talk.name)}/`) : site;
}

/** An address below that of a site. */
export const within = (site: string, path: string): string => `${site.replace(/\/?$/, '/')}${path}`;

/** What the address of the module that starts a talk begins with. */
const starts = '/@lectern/';

/** Makes the pages of a project with several talks: one for each, and during development the list of them. */
export function talks(): Plugin {
  let config: ResolvedConfig;
  /** The page of a build, which is no file. */
  let page: string | undefined;
  const isPage = (id: string) => id.replaceAll('\\', '/') === page;
  return {
    name: 'lectern:talks',
    enforce: 'pre',
    config({ root = '.' }) {
      const entries = findTalks(root).map(({ path }) => path);
      if (entries.length === 0) return undefined;
      // There is no page from which Vite could find out what it has to prepare.
      return { optimizeDeps: { entries, include: ['react-dom/client'] } };
    },
    configResolved(resolved) {
      config = resolved;
      page = hasOnePage(config.root)
        ? undefined
        : join(config.root, 'index.html').replaceAll('\\', '/');
    },
    resolveId(id) {
      if (!isPage(id)) return id.startsWith(starts) ? id : undefined;
      if (talkIn(config)) return id;
      throw new Error(
        `[lectern] ${config.root} has no index.html, the page of one talk. If it has several talks, build them with "lectern build".`,
      );
    },
    load(id) {
      if (isPage(id)) return pageOf(talkIn(config)!);
      const talk = id.startsWith(starts)
        ? findTalks(config.root).find(({ name }) => id === startOf(name))
        : undefined;
      if (!talk) return undefined;
      const lang = langOf(talk.path);
      refuseWithoutTalk(talk, config.root, (code) => this.parse(code, { lang }));
      return moduleOf(talk);
    },
    configureServer(server) {
      const known: KnownTalks = new Map();
      // Any file can be of any talk.
      server.watcher.on('all', () => known.clear());
      server.middlewares.use((request, response, next) => {
        answer(server, known, request, response, next).catch(next);
      });
    },
  };
}

const startOf = (name: string) => `${starts}${name}.js`;

/** The page of a talk, as `lectern new` writes it. */
const pageOf = ({ name }: TalkFile) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="dark light" />
    <title>${escapeHtml(name)}</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="${startOf(name)}"></script>
  </body>
</html>
`;

/** The module that starts a talk. */
const moduleOf = ({ path }: TalkFile) => `import 'lectern/fonts.css';
import { StrictMode, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Talk } from ${JSON.stringify(`/${path}`)};
createRoot(document.getElementById('root')).render(createElement(StrictMode, null, createElement(Talk)));
`;

/** @throws if the module of a talk does not export it */
function refuseWithoutTalk({ path }: TalkFile, root: string, parse: (code: string) => Node) {
  let tree: Node;
  try {
    tree = parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    // Vite says where the mistake is.
    return;
  }
  if (childrenOf(tree).some(exportsTalk)) return;
  throw new Error(
    `[lectern] ${path} exports no Talk: write "export function Talk() { … }" there, or move the file out of ${talksFolder}/ if it is no talk.`,
  );
}

/** Whether a statement exports something by the name of Talk, or may do so. */
function exportsTalk(statement: Node): boolean {
  if (statement.type === 'ExportAllDeclaration') return true;
  if (statement.type !== 'ExportNamedDeclaration') return false;
  const named = childrenOf(statement).flatMap((child) => [
    partOf(child, 'exported'),
    partOf(child, 'id'),
    ...childrenOf(child).map((inside) => partOf(inside, 'id')),
  ]);
  return named.some((name) => isNode(name) && partOf(name, 'name') === 'Talk');
}

/** Answers a request for the list, the page of a talk, or a file of the public folder beside that page. */
async function answer(
  server: ViteDevServer,
  known: KnownTalks,
  request: IncomingMessage,
  response: ServerResponse,
  next: Connect.NextFunction,
) {
  const { base, root, publicDir } = server.config;
  const all = findTalks(root);
  if (all.length === 0 || !request.url?.startsWith(base)) return next();
  const { pathname, search } = new URL(request.url, 'http://localhost');
  const [, first = '', rest] = /^([^/]*)(?:\/(.*))?$/.exec(pathname.slice(base.length)) ?? [];
  const isPage = (name: string) => name === '' || name === 'index.html';
  const send = (html: string) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('cache-control', 'no-cache');
    response.end(html);
  };
  if (rest === undefined && isPage(first)) {
    return send(talkList(await readAll(server, known, all)));
  }
  const talk = all.find(({ name }) => encodeURIComponent(name) === first);
  if (!talk) return next();
  if (rest === undefined) {
    response.writeHead(302, { location: `${base}${first}/${search}` });
    return response.end();
  }
  if (isPage(rest)) return send(await server.transformIndexHtml(request.url, pageOf(talk)));
  // In the build, each talk has these files in its folder.
  const isPublic = publicDir !== '' && isFile(join(publicDir, decodeURIComponent(rest)));
  if (isPublic) request.url = `${base}${rest}${search}`;
  next();
}

/** What the talks say about themselves, by their paths; undefined for one that cannot be rendered. */
type KnownTalks = Map<string, Promise<RenderedTalk | undefined>>;

/** Renders the talks that have changed, one after the other: each takes a thread. */
async function readAll(
  server: ViteDevServer,
  known: KnownTalks,
  all: readonly TalkFile[],
): Promise<ListedTalk[]> {
  const listed: ListedTalk[] = [];
  for (const talk of all) {
    // The page of the talk says what is wrong with it.
    const rendering =
      known.get(talk.path) ?? renderOn(server, talk.path, '', usualLimit).catch(() => undefined);
    known.set(talk.path, rendering);
    listed.push({ ...talk, rendered: await rendering });
  }
  return listed;
}
