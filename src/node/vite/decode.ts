import { decodeHTML } from 'entities';

/**
 * Reads escapes of scripts, pages and addresses as the characters that they stand for. A text with tags follows once
 * more without them: `<b>No</b>body` is one word.
 */
export function decode(text: string): string {
  const inside = [...text.matchAll(dataUrl)].map(([, type = '', data = '']) =>
    wordless.test(type) ? '' : Buffer.from(data, 'base64').toString('utf8'),
  );
  return [text.replace(dataUrl, ' '), ...inside]
    .flatMap((part) => (tag.test(part) ? [part, part.replaceAll(new RegExp(tag, 'gi'), '')] : part))
    .join(' ')
    .replace(
      // A run of backslashes is read from its start: otherwise a long one takes seconds.
      /(?<!\\)\\+(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi,
      (_, ...codes: string[]) => character(codes.slice(0, 3).find(Boolean) ?? '20', 16),
    )
    .replace(/(?<!\\)\\+[nrtbfv]/g, ' ')
    .replace(/&(?:[a-z]\w*|#x[\da-f]+|#\d+);/gi, (entity) => decodeHTML(entity))
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return ' ';
      }
    });
}

const dataUrl = /data:([\w.+/-]*)[^,"'`)\s]{0,99}?;base64,([\w+/=]+)/g;

const tag = /<\/?[a-z][^<>]*>/i;

/** Pictures and fonts have no words. */
const wordless = /^(?:image\/(?!svg)|font\/|audio\/|video\/)/;

const character = (code: string, radix: number) => {
  const point = parseInt(code, radix);
  return point <= 0x10_ff_ff ? String.fromCodePoint(point) : ' ';
};
