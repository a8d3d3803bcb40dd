import type { Interpolation } from '@emotion/react';
import { Fragment, type ReactNode } from 'react';
import { beforeUnit, fromRight } from '../core/direction.ts';
import { splitAtEmoji } from '../core/emoji.ts';
import { attributes } from '../core/page.ts';
import { bindLastWords, bindSigns } from '../core/punctuation.ts';
import { type Mark, type Piece, nested, piecesOf, textOf } from '../core/richText.ts';
import { address, splitWords } from '../core/words.ts';
import { Address } from './Address.tsx';
import { keycapFont } from './Emoji.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { asTyped, withCase } from '../spectacle/withCase.tsx';
import { useDrawn } from '../spectacle/useDrawn.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { inkOn } from '../theme/contrast.ts';
import { mix, trims } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { link, linkTo } from './link.ts';

export interface RichTextProps {
  /**
   * The text, with `**bold**`, `*italic*` and `~~deleted~~` words, `` `code` ``, `==marked==` words,
   * `[links](https://…)`, words in another language as `[mot juste]{lang=fr}`, formulas in TeX as `$x^2$`, and a line
   * break for each in the string. An address (`https://…`) is a link by itself. A backslash keeps a mark or an address
   * as it is: `\\*`.
   */
  children: string;
}

/** A text in which words can be marked: all texts on a slide are drawn with it. */
export function RichText({ children }: RichTextProps) {
  // WebKit draws these signs as emoji, if asked to, and our font has them as signs only.
  const pieces = bindWords(piecesOf(useDrawn(children.trim()).replace(/([©®™])\uFE0F/g, '$1')));
  return (
    <OwnDirection of={children}>
      {/* In a flex container, such as a slide, each piece would be an item of its own. */}
      <span style={pieces.some(({ marks }) => marks.some(hasGround)) ? isolated : undefined}>
        {nested<ReactNode>(pieces, {
          text: (piece, key) => (
            <Fragment key={key}>{linesOf(piece.text, piece === pieces[0])}</Fragment>
          ),
          mark: (mark, inside, key) => (
            <Marked key={key} {...mark}>
              {inside}
            </Marked>
          ),
        })}
      </span>
    </OwnDirection>
  );
}

/** An arrow or a dash may end a line, but not begin one. Code stays as it is. */
function bindWords(pieces: readonly Piece[]): Piece[] {
  const bound = bindLastWords(bindSigns(textOf(pieces)));
  let at = 0;
  return pieces.map((piece) => {
    // Its number may be in the piece before.
    const unit = /^\d\s[A-Za-zµ]/.test(bound.slice(at - 1)) ? '\u200E' : '';
    const text = bound.slice(at, (at += piece.text.length));
    if (piece.marks.at(-1)?.tag === 'code') return piece;
    return {
      ...piece,
      text: fromRight.test(bound) ? unit + text.replace(signs, '\u200E') : text,
    };
  });
}

/**
 * Where the sign of a Latin name ends or begins, such as `C++` and `.NET`: it stays there in a text from the right, and so
 * does a number before its unit.
 */
const signs = new RegExp(
  `(?<=\\w[+#]+)(?![\\w+#])|(?<![\\p{L}\\d])(?=[.#]\\w)|${beforeUnit.source}`,
  'gu',
);

function Marked({
  tag: Element,
  href,
  tex,
  children,
  ...language
}: Mark & { children: ReactNode }) {
  const __html = tex && globalThis.lecternFormulas?.get(tex);
  if (__html) return <span dangerouslySetInnerHTML={{ __html }} />;
  const style = styles[Element];
  if (style) {
    return (
      <Element css={style} {...(tex && { [attributes.tex]: tex })}>
        {children}
      </Element>
    );
  }
  if (href === undefined) return <Element {...language}>{children}</Element>;
  return (
    <a css={link} {...linkTo(href)}>
      {children}
    </a>
  );
}

/** The lines of a text; a quotation mark at its start can hang. */
function linesOf(text: string, isStart: boolean) {
  const mark = (isStart && openingMark.exec(text)?.[0]) || '';
  const lines = text.slice(mark.length).split(/[^\S\u00A0]*\n\s*/);
  return (
    <>
      {mark && <span data-mark>{mark}</span>}
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {withEmoji(line)}
        </Fragment>
      ))}
    </>
  );
}

const openingMark = /^[“”„]/;

/**
 * A style for large text: a quotation mark at its start hangs into the margin, and its words begin at the edge. The
 * mark and the space of the first letter are 0.4 em wide; 60 px of it stay on the slide.
 */
export const hangingMark = {
  '& [data-mark]': { marginInlineStart: 'max(-0.4em, -60px)' },
} as const;

/** Gives emoji the width that they have in our font: nothing shifts when the font is loaded. */
const withEmoji = (text: string) =>
  splitAtEmoji(text).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} style={{ ...styleOf(piece), ...keycapFont(piece) }}>
        {piece}
      </span>
    ) : (
      <Fragment key={index}>{withSigns(piece)}</Fragment>
    ),
  );

/**
 * Dots between words. Each is drawn as the ground of a space, because a space that ends a line has no width: at the end of
 * a line, the line break stands for them.
 */
const withSigns = (text: string) =>
  text.split(' · ').map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <span css={dot}>
          <span css={visuallyHidden}> ·</span>{' '}
        </span>
      )}
      {withBreaks(piece)}
    </Fragment>
  ));

const dot = {
  background: 'linear-gradient(currentColor 0 0) 50% 60%/.13em .13em no-repeat',
  wordSpacing: '.43em',
  // It is a word, not a ground, which forced colors would remove.
  '@media (forced-colors: active)': { forcedColorAdjust: 'none', color: 'CanvasText' },
} as const;

/** Keeps short words with hyphens in one line, such as `low-risk` and `end-to-end`, and lets addresses break. */
const withBreaks = (text: string) =>
  text.split(addressOrUnbroken).map((piece, index) =>
    index % 2 === 0 ? (
      chinese.test(piece) ? (
        <span key={index} style={{ wordBreak: 'normal' }}>
          {chineseWords(piece).map(inOneLine)}
        </span>
      ) : (
        <Fragment key={index}>{withCase(piece)}</Fragment>
      )
    ) : piece.includes('/') ? (
      <span key={index} data-cased style={asTyped}>
        <Address>{piece}</Address>
      </span>
    ) : (
      inOneLine(piece, index)
    ),
  );

/**
 * Browsers break Chinese between any two characters. Its words are short, so they do not. Hiragana is Japanese, which
 * breaks between phrases; several words without any are one phrase, which may be longer than a line.
 */
const chinese = /^[^\u3041-\u309F]*[\p{sc=Han}\p{sc=Kana}]{2}[^\u3041-\u309F]*$/u;

/** A space is with the word before it: alone, it would be missing in a PDF. */
const chineseWords = (text: string) =>
  splitWords(text)
    .join('\0')
    .replace(/\0\s|^\s\0/g, ' ')
    .split('\0');

const inOneLine = (text: string, key: number) =>
  text.length > 1 && text.length < 13 ? (
    <span key={key} style={unbroken}>
      {withCase(text)}
    </span>
  ) : (
    withCase(text)
  );

/** A word of up to 12 letters: one that is longer may be wider than a narrow column. */
const compound =
  /(?<![\p{L}\p{N}-])(?=[\p{L}\p{N}-]{3,12}(?![\p{L}\p{N}-]))[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/u;
/** What follows a mark in Japanese and Korean, which belongs to the word before: `62%로`, `「後で」は`. */
const particle = /[%)」』）][\u3041-\u309F\uAC00-\uD7AF]/u;
const addressOrUnbroken = new RegExp(
  `(${address.source}|${compound.source}|${particle.source})`,
  'u',
);
const unbroken = { whiteSpace: 'nowrap' } as const;

/** Joined emoji that are newer than the font are several pictures, and wider. */
const styleOf = (piece: string) => (/\u200D|\p{RI}/u.test(piece) ? wide : square);

const wide = { display: 'inline-block', minWidth: '1em', letterSpacing: 0 } as const;
const square = { display: 'inline-block', width: '1em', letterSpacing: 0 } as const;

const hasGround = ({ tag }: Mark) => tag === 'code' || tag === 'mark';

const isolated = { isolation: 'isolate' } as const;

/**
 * The ground of a word is behind all words, and as high as its letters, from the top of capitals to the end of
 * descenders. The box that a browser gives to a word covers letters of other lines in large type.
 */
const behind = {
  position: 'relative',
  zIndex: -1,
  boxDecorationBreak: 'clone',
  [trims]: { textBox: 'trim-both cap alphabetic', paddingBlock: '0.06em 0.2em' },
} as const;

const styles: Partial<Record<Mark['tag'], Interpolation<SlideTheme>>> = {
  // On a field of color, `filled` says what its color is and what stands on it.
  code: ({ colors, fonts }: SlideTheme) => ({
    ...behind,
    paddingInline: '0.2em',
    border: `2px solid ${mix('currentColor', 30, `var(--field, ${colors.surface})`)}`,
    borderRadius: '0.2em',
    background: `var(--field, ${colors.surface})`,
    fontFamily: fonts.code,
    fontStyle: 'normal',
    fontVariantLigatures: 'none',
    letterSpacing: 0,
    overflowWrap: 'anywhere',
    textTransform: 'none',
    wordSpacing: 0,
  }),
  mark: ({ colors, fill }: SlideTheme) => ({
    ...behind,
    paddingInline: '0.15em',
    // Firefox cannot trim a box: there the ground leaves out the upper part of it.
    background: `linear-gradient(transparent 16%, var(--ink, ${fill}) 0)`,
    [trims]: { ...behind[trims], background: `var(--ink, ${fill})` },
    color: `var(--field, ${inkOn(fill, colors)})`,
    '& strong, & a': { color: 'inherit', textDecorationColor: 'currentColor' },
    '& code': { zIndex: 'auto', borderColor: 'currentColor', background: 'none' },
  }),
};
