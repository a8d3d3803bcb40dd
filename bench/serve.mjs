import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';

const gzip = promisify(gzipWithCallback);

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const packed = new Set(['.html', '.js', '.css', '.json', '.svg']);

/**
 * Serves a folder on a free port as a web host does: gzipped, and from memory after the first time.
 * Then neither the disk nor the compression is measured.
 *
 * @param {string} folder
 */
export async function serve(folder) {
  /** @type {Map<string, Promise<Buffer>>} */
  const files = new Map();
  const bodyOf = (path) => {
    let body = files.get(path);
    if (!body) {
      const file = readFile(join(folder, path));
      body = packed.has(extname(path)) ? file.then((data) => gzip(data, { level: 9 })) : file;
      files.set(path, body);
    }
    return body;
  };
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    // Marp's page names no icon, so the browser asks for this one.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const extension = extname(path);
    bodyOf(path).then(
      (data) => {
        response.writeHead(200, {
          'content-type': types[extension] ?? 'application/octet-stream',
          'content-length': data.length,
          'cache-control': 'no-store',
          ...(packed.has(extension) && { 'content-encoding': 'gzip' }),
        });
        response.end(data);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => done(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
