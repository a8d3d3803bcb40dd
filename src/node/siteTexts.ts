import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { MadeText } from './vite/findLeaks.ts';

/** What the files of a site say. */
export interface SiteTexts {
  texts: MadeText[];
  /** The files that cannot be read as text, and are no pictures, fonts, sound or films. */
  unread: string[];
}

/**
 * Reads files of a site: in any encoding, compressed, and through links.
 *
 * @param files their paths in the folder
 * @param bundled those that the build has put together. The others may hold short texts as well.
 */
export function readTexts(
  folder: string,
  files: readonly string[],
  bundled: ReadonlySet<string> = new Set(),
): SiteTexts {
  const found: SiteTexts = { texts: [], unread: [] };
  for (const file of files.filter((name) => !wordless.test(name))) {
    const isBundle = bundled.has(file.replaceAll('\\', '/')) && code.test(file);
    const texts = textsOf(join(folder, file));
    if (!texts) found.unread.push(file);
    for (const text of texts ?? []) {
      found.texts.push({ file, text, kind: isBundle ? 'bundle' : 'own' });
    }
  }
  return found;
}

/** Pictures, fonts, sound, films and models, and what a system keeps about a folder. */
const wordless =
  /(?:\.(?:png|jpe?g|gif|webp|avif|jxl|hei[cf]|tiff?|ico|icns|cur|bmp|psd|hdr|exr|ktx2?|basis|glb|bin|riv|onnx|woff2?|[ot]t[fc]|eot|mp[34]|m4[avs]|aac|opus|webm|weba|mkv|avi|mov|og[agv]|wav|flac|wasm)|\.DS_Store|Thumbs\.db)$/i;

/** The endings of what a build puts together. */
const code = /\.(?:[cm]?js|css|html)$/;

/** What a file says; undefined if that cannot be known. */
function textsOf(path: string): string[] | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    // A link that leads nowhere, and a pipe, have nothing to publish.
    if (!stats?.isFile()) return stats?.isDirectory() ? undefined : [];
    return readingsOf(readFileSync(path), extname(path));
  } catch {
    return undefined;
  }
}

/**
 * What bytes say, in each encoding that they can be in; undefined if they are no text.
 *
 * @param ending the extension of the file
 */
export function readingsOf(bytes: Buffer, ending = ''): string[] | undefined {
  const begin = bytes.toString('latin1', 0, 8);
  if (packed.some((sign) => begin.startsWith(sign))) return undefined;
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return readingsOf(gunzipSync(bytes));
    if (ending === '.br') return readingsOf(brotliDecompressSync(bytes));
  } catch {
    return undefined;
  }
  const asUtf8 = decoded(bytes, 'utf-8');
  if (asUtf8 !== undefined) return [asUtf8];
  // Minified code has characters that are in no other text. In UTF-16, each of its letters would have a zero.
  if (code.test(ending) && isUtf8(bytes) && !bytes.includes(0)) return [bytes.toString()];
  const readings = encodings.flatMap((encoding) => decoded(bytes, encoding) ?? []);
  return readings.length > 0 ? readings : undefined;
}

/** How PDF files and archives begin. */
const packed = ['%PDF-', 'PK\u0003\u0004', 'Rar!', '7z', 'BZh', '\u00FD7zXZ', '(\u00B5/\u00FD'];

/** The encodings of old and of Windows files. */
const encodings =
  'utf-16le utf-16be windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 koi8-r macintosh shift_jis euc-jp gb18030 big5 euc-kr windows-874'.split(
    ' ',
  );

/** No text has these characters. */
const never = /(?!\s)[\p{Cc}\p{Cs}\p{Cn}]/u;

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return never.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
