/** A way to write a language that has a font of its own. */
export interface Script {
  name: string;
  /** A free font that has it. */
  font: string;
  /** The package whose import brings that font into all themes; undefined if there is none. */
  package?: string;
  letters: RegExp;
  /** Its signs, which other scripts have as well: the comma of Arabic, the long vowel of Japanese. */
  signs?: RegExp;
  /** The codes of ISO 15924 of the languages that are written with it. */
  codes: readonly string[];
}

/** The fonts that Fontsource has in all weights in one file. */
const packaged =
  /Sans( Arabic| Armenian| Bengali| Devanagari| Ethiopic| Georgian| Hebrew| JP| Kannada| Khmer| KR| Oriya| SC| Sinhala| Tamil| Telugu| Thaana| Thai)?$/;

const withPackage = (font: string): Pick<Script, 'font' | 'package'> => ({
  font,
  package: packaged.test(font)
    ? `@fontsource-variable/${font.toLowerCase().replaceAll(' ', '-')}`
    : undefined,
});

const named = (name: string, code: string, font = `Noto Sans ${name}`): Script => ({
  name,
  ...withPackage(font),
  letters: new RegExp(`\\p{sc=${code}}`, 'u'),
  signs: new RegExp(`\\p{scx=${code}}`, 'u'),
  codes: [code],
});

const chinese: Script = {
  name: 'Chinese',
  ...withPackage('Noto Sans SC'),
  letters: /[\p{scx=Han}\uFF00-\uFF65]/u,
  codes: ['Hans', 'Hant', 'Hani', 'Jpan', 'Kore'],
};
const japanese: Script = {
  name: 'Japanese',
  ...withPackage('Noto Sans JP'),
  letters: /[\p{sc=Hira}\p{sc=Kana}]/u,
  signs: /[\p{scx=Hira}\p{scx=Kana}]/u,
  codes: ['Jpan'],
};

const scripts: readonly Script[] = [
  named('Arabic', 'Arab'),
  named('Armenian', 'Armn'),
  named('Bengali', 'Beng'),
  named('Cherokee', 'Cher'),
  named('Cyrillic', 'Cyrl', 'Noto Sans'),
  named('Devanagari', 'Deva'),
  named('Ethiopic', 'Ethi'),
  named('Georgian', 'Geor'),
  named('Greek', 'Grek', 'Noto Sans'),
  named('Gujarati', 'Gujr'),
  named('Gurmukhi', 'Guru'),
  named('Hebrew', 'Hebr'),
  named('Kannada', 'Knda'),
  named('Khmer', 'Khmr'),
  named('Lao', 'Laoo'),
  named('Malayalam', 'Mlym'),
  named('Mongolian', 'Mong'),
  named('Myanmar', 'Mymr'),
  named('Oriya', 'Orya'),
  named('Sinhala', 'Sinh'),
  named('Syriac', 'Syrc'),
  named('Tamil', 'Taml'),
  named('Telugu', 'Telu'),
  named('Thaana', 'Thaa'),
  named('Thai', 'Thai'),
  named('Tibetan', 'Tibt', 'Noto Serif Tibetan'),
  named('Tifinagh', 'Tfng'),
  { ...named('Korean', 'Hang', 'Noto Sans KR'), codes: ['Kore', 'Hang'] },
  japanese,
  chinese,
];

/** The script of a character: Chinese characters are Japanese in a text with kana, and a sign is of the text around it. */
export function scriptOf(character: string, around: string): Script | undefined {
  const script =
    scripts.find(({ letters }) => letters.test(character)) ??
    scripts.find(({ letters, signs }) => signs?.test(character) && letters.test(around));
  return script === chinese && japanese.letters.test(around) ? japanese : script;
}
