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
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => character(code, 16))
    .replace(/&#(\d+);/g, (_, code: string) => character(code, 10))
    .replace(/&([a-z]\w*);/gi, (_, name: string) => entity(name))
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

const accents: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  caron: '\u030C',
  cedil: '\u0327',
  ogon: '\u0328',
};

const letters: Record<string, string> = {
  apos: "'",
  rsquo: "'",
  shy: '',
  zwj: '',
  zwnj: '',
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  oslash: 'ø',
  eth: 'ð',
  thorn: 'þ',
};

/** The Greek letters in the order of Unicode. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** The letter of an entity, in lower or upper case; a space for signs. */
function entity(name: string): string {
  const lower = name.toLowerCase();
  const accent = accents[lower.slice(1)];
  if (accent) return (name[0] + accent).normalize('NFC');
  const index = greek.indexOf(lower);
  return letters[lower] ?? (index < 0 ? ' ' : String.fromCharCode(0x3b1 + index));
}
