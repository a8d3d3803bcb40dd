import { SourceMap, type SourceMapPayload } from 'node:module';
import { relative } from 'node:path';
import type { DevEnvironment, Plugin } from 'vite';
import { type PageError, placeEvent, stoppedEvent } from '../../core/page.ts';
import { printable } from '../../core/words.ts';
import { isForeign, ownModuleUrl } from '../ownModule.ts';

/** A place in the author's own code. */
interface Place {
  /** The component, or the function if none has called it. */
  component: string;
  file: string;
  line: number;
  column: number;
}

/**
 * Shows during development what stops the talk, in Vite's overlay, and on a slide that has thrown where it did: see
 * `page/showErrors.ts`. Both are also written in the terminal.
 */
export const showErrors: Plugin = {
  name: 'lectern:show-errors',
  apply: 'serve',
  configureServer({ config, environments: { client } }) {
    const describe = async ({ message, stack }: PageError) => {
      const place = await placeOf(stack, client);
      const where = place && nameOf(place, config.root);
      const what = printable(message.replace(/^\[lectern\] /, ''));
      config.logger.error(`[lectern] An error${where ? ` in ${where}` : ''}: ${what}`);
      return { place, where };
    };
    client.hot.on(placeEvent, (error: PageError, page) => {
      void describe(error).then(({ where }) => page.send(placeEvent, { ...error, where }));
    });
    client.hot.on(stoppedEvent, (error: PageError, page) => {
      void describe(error).then(({ place }) =>
        page.send({
          type: 'error',
          err: {
            message: error.message,
            stack: '',
            plugin: 'lectern',
            ...(place && { loc: place }),
          },
        }),
      );
    });
  },
  transformIndexHtml: () => [
    { tag: 'script', attrs: { type: 'module', src: ownModuleUrl('node/vite/page/showErrors') } },
  ],
};

const nameOf = ({ component, file, line, column }: Place, root: string) =>
  `${component ? `${component}, ` : ''}${relative(root, file)}:${line}:${column}`;

/** A line of a stack, in Chrome and Safari or Firefox: the function, the address, the line and the column. */
const stackLine =
  /^(?:\s*at )?(?:([\w$.]+)(?: \(|@))?(?:async )?\(?(https?:\/\/[^\s)]+):(\d+):(\d+)\)?$/;

/**
 * The first place of a stack that is in the author's own code, in the file as it was written. Its component is the
 * nearest one: the place can be in a function that a component has called.
 */
export async function placeOf(stack: string, client: DevEnvironment): Promise<Place | undefined> {
  let place: Place | undefined;
  for (const text of stack.split('\n')) {
    const [, name = '', address = '', line, column] = stackLine.exec(text) ?? [];
    if (!URL.canParse(address)) continue;
    const { pathname, search } = new URL(address);
    // It leaves out the timestamp of an edit itself.
    const module = await client.moduleGraph.getModuleByUrl(pathname + search);
    const { file, transformResult } = module ?? {};
    if (!file || isForeign(file)) continue;
    const at = { component: name, file, line: Number(line), column: Number(column) };
    place ??= asWritten(at, transformResult?.map);
    if (/^[A-Z][\w$]*$/.test(name)) return { ...place, component: name };
  }
  return place;
}

function asWritten(at: Place, map: unknown): Place {
  if (!map || typeof map !== 'object' || !('mappings' in map) || !map.mappings) return at;
  const found = new SourceMap(map as SourceMapPayload).findEntry(at.line - 1, at.column - 1);
  return 'originalLine' in found
    ? { ...at, line: found.originalLine + 1, column: found.originalColumn + 1 }
    : at;
}
