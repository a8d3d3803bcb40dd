/** A way to write a language that has a font of its own. */
export interface Script {
  name: string;
  /** A free font that has it. */
  font: string;
  letters: RegExp;
  /** The codes of ISO 15924 of the languages that are written with it. */
  codes: readonly string[];
}

const named = (name: string, code: string): Script => ({
  name,
  font: `Noto Sans ${name}`,
  letters: new RegExp(`\\p{sc=${code}}`, 'u'),
  codes: [code],
});

const chinese: Script = {
  name: 'Chinese',
  font: 'Noto Sans SC (or TC)',
  letters: /[\p{scx=Han}\uFF00-\uFF65]/u,
  codes: ['Hans', 'Hant', 'Hani', 'Jpan', 'Kore'],
};
const japanese: Script = {
  name: 'Japanese',
  font: 'Noto Sans JP',
  letters: /[\p{sc=Hira}\p{sc=Kana}]/u,
  codes: ['Jpan'],
};

const scripts: readonly Script[] = [
  ...[
    ['Arabic', 'Arab'],
    ['Armenian', 'Armn'],
    ['Bengali', 'Beng'],
    ['Cyrillic', 'Cyrl'],
    ['Devanagari', 'Deva'],
    ['Ethiopic', 'Ethi'],
    ['Georgian', 'Geor'],
    ['Greek', 'Grek'],
    ['Gujarati', 'Gujr'],
    ['Gurmukhi', 'Guru'],
    ['Hebrew', 'Hebr'],
    ['Kannada', 'Knda'],
    ['Khmer', 'Khmr'],
    ['Lao', 'Laoo'],
    ['Malayalam', 'Mlym'],
    ['Myanmar', 'Mymr'],
    ['Sinhala', 'Sinh'],
    ['Tamil', 'Taml'],
    ['Telugu', 'Telu'],
    ['Thai', 'Thai'],
  ].map(([name = '', code = '']) => named(name, code)),
  { ...named('Korean', 'Hang'), font: 'Noto Sans KR', codes: ['Kore', 'Hang'] },
  japanese,
  chinese,
];

/** The script of a character: Chinese characters are Japanese in a text with kana. */
export function scriptOf(character: string, around: string): Script | undefined {
  const script = scripts.find(({ letters }) => letters.test(character));
  return script === chinese && japanese.letters.test(around) ? japanese : script;
}
