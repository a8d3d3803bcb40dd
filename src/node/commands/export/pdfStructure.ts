import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFNumber,
  type PDFRef,
} from './pdfLib.ts';
import { fromRight } from '../../../core/direction.ts';
import type { Box } from './pdfFonts.ts';
import { softHyphen } from './pdfHyphens.ts';
import type { Run } from './pdfMarked.ts';
import { formulaMark, lineMark, numeralMark } from './pdfSheets.ts';
import { type Content, type Kid, type Tag, isContent, isTag } from './pdfTagTree.ts';

/** Tags within a line of text. */
const inline = new Set(['Span', 'Strong', 'Em', 'Code', 'Link', 'Quote', 'Formula', 'Lbl']);
/** Tags whose kids are lines of text, or a text. */
const ofText = /^(?:H[1-6]|P)$/;
const ofTables = /^(?:Table|THead|TBody|TFoot|TR)$/;
const cells = /^T[HD]$/;

/**
 * Makes the tags of a browser those of PDF/UA-1: what has no meaning is left out, lists have bodies, pictures have
 * their words and their place, each text is in a paragraph, and no level of headings is left out.
 */
export function mendTags(tags: readonly Tag[], context: PDFContext): Tag {
  const mend = mender(context);
  const mended: Tag = { type: 'Document', kids: tags.flatMap((tag) => mend(tag, false)) };
  const [language] = tags.flatMap((tag) => tag.language ?? []);
  if (language !== undefined) mended.language = language;
  levelHeadings(mended);
  sayTexts(mended);
  return mended;
}

function mender(context: PDFContext) {
  const mend = (tag: Tag, isInText: boolean, around?: string): Kid[] => {
    const { type, alt, language } = tag;
    if (type === 'Figure' && alt !== undefined) return pictureOf(tag, context);
    const isText = ofText.test(type) || inline.has(type) || (isInText && !/^L|^T/.test(type));
    const isTableCaption = type === 'Caption' && around === 'Table';
    // Without other tags, it is a text of the tag around it.
    const isLeaf = type === 'NonStruct' && !tag.kids.some(isTag);
    const kids = tag.kids
      .flatMap((kid) => (isTag(kid) ? mend(kid, isText || isTableCaption, type) : kid))
      .filter((kid) => !isContent(kid) || hasText(kid));
    const made = (kidsOf: Kid[], own = type): Kid[] =>
      kidsOf.length > 0 ? [{ ...tag, type: own, kids: kidsOf }] : [];
    if (tag.isSheet) return made(paragraphs(kids), 'Sect');
    if (type === 'L') return listOf(itemsOf(kids), context);
    if (type === 'LI') return made(bodyOf(kids));
    if (cells.test(type)) return [{ ...tag, kids: kids.some(isBlock) ? paragraphs(kids) : kids }];
    if (type === 'Table') addCorner(kids);
    if (ofTables.test(type))
      return textIn({ ...tag, kids }).trim() || hasPicture(kids) ? made(kids) : [];
    if (inline.has(type) || isTableCaption) return made(kids);
    if (isInText || isLeaf) {
      return language === undefined ? kids : made(kids, 'Span');
    }
    if (ofText.test(type)) return made(kids);
    if (type === 'BlockQuote') return made(paragraphs(kids));
    return language === undefined || type === 'Document'
      ? paragraphs(kids)
      : made(paragraphs(kids), 'Div');
  };
  return mend;
}

/** Puts an empty cell before the heads of columns: a browser tags none there, and each head would be one too early. */
function addCorner(rows: readonly Kid[]): void {
  const [head, next] = rows.filter(isTag).filter(({ type }) => type === 'TR');
  const isShort = head && head.kids.length + 1 === next?.kids.length;
  const isSingle = (kid: Kid) => isTag(kid) && kid.type === 'TH' && !spansColumns(kid);
  if (isShort && head.kids.every(isSingle)) head.kids.unshift({ type: 'TD', kids: [] });
}

const spansColumns = ({ attributes = [] }: Tag) =>
  attributes.some((one) => (one as PDFDict).has(PDFName.of('ColSpan')));

const hasText = ({ sequence }: Content) => sequence.runs.length > 0;
const isBlock = (kid: Kid) => isTag(kid) && !inline.has(kid.type);
const hasPicture = (kids: readonly Kid[]): boolean =>
  kids.some((kid) => isTag(kid) && (kid.type === 'Figure' || hasPicture(kid.kids)));

/** A picture, a formula or a line of code with its words, and where it is. */
function pictureOf(tag: Tag, context: PDFContext): Tag[] {
  const contents = contentsOf(tag);
  const [first] = contents;
  if (!first) return [];
  const alt = tag.alt!;
  if (alt === numeralMark) return [{ type: 'Lbl', kids: contents }];
  if (alt.startsWith(lineMark)) {
    const said = decodeURIComponent(alt.slice(lineMark.length));
    const kids = contents.filter(hasText);
    return kids.length > 0 ? [{ type: 'Span', kids, said }] : [];
  }
  const isFormula = alt.startsWith(formulaMark);
  const boxes = contents.flatMap(({ sequence, page }) =>
    sequence.box && page === first.page ? [sequence.box] : [],
  );
  const attributes = boxes.length > 0 && [
    context.obj({
      O: 'Layout',
      Placement: isFormula ? 'Inline' : 'Block',
      BBox: boxAround(boxes, sizeOf(context, first.page)),
    }),
  ];
  return [
    {
      type: isFormula ? 'Formula' : 'Figure',
      alt: isFormula ? alt.slice(formulaMark.length) : alt,
      kids: contents,
      ...(attributes && { attributes }),
    },
  ];
}

/** The part of a page that has all of some rectangles, as far as they are on it. */
const boxAround = (boxes: readonly Box[], size: readonly number[]): number[] =>
  [0, 1, 2, 3].map((side) => {
    const end = (side < 2 ? Math.min : Math.max)(...boxes.map((box) => box[side]!));
    return Math.min(Math.max(end, 0), size[side % 2]!);
  });

const sizeOf = (context: PDFContext, page: PDFRef): readonly number[] => {
  const [, , width = 0, height = 0] = context
    .lookup(page, PDFDict)
    .lookup(PDFName.of('MediaBox'), PDFArray)
    .asArray()
    .map((one) => (one as PDFNumber).asNumber());
  return [width, height];
};

/** Puts the texts between other tags into paragraphs. */
function paragraphs(kids: readonly Kid[]): Kid[] {
  const result: Kid[] = [];
  let texts: Kid[] = [];
  const end = () => {
    const paragraph: Tag = { type: 'P', kids: texts };
    const isSaid = textIn(paragraph).trim() || texts.some((kid) => isTag(kid) && kid.alt);
    if (isSaid) result.push(paragraph);
    texts = [];
  };
  for (const kid of kids) {
    if (!isBlock(kid)) texts.push(kid);
    else {
      end();
      result.push(kid);
    }
  }
  end();
  return result;
}

/** A list with how its items are numbered. */
function listOf(items: Kid[], context: PDFContext): Tag[] {
  const marks = items.flatMap((item) => (isTag(item) ? item.kids.filter(isMark).map(textIn) : []));
  const isDecimal = marks.some((mark) => /\d/.test(mark));
  const numbering = marks.length === 0 ? 'None' : isDecimal ? 'Decimal' : 'Disc';
  const attributes = [context.obj({ O: 'List', ListNumbering: numbering })];
  return items.length > 0 ? [{ type: 'L', kids: items, attributes }] : [];
}

/** The items of a list: what is no item becomes one. */
const itemsOf = (kids: readonly Kid[]): Kid[] =>
  kids.flatMap((kid) =>
    isTag(kid) && /^L$|^LI$|^Caption$/.test(kid.type) ? kid : { type: 'LI', kids: bodyOf([kid]) },
  );

const isMark = (kid: Kid): kid is Tag => isTag(kid) && kid.type === 'Lbl';

/** An item of a list: its mark, and what it says. */
function bodyOf(kids: readonly Kid[]): Kid[] {
  const said = kids.filter((kid) => !isMark(kid));
  const body: Tag = { type: 'LBody', kids: said.some(isBlock) ? paragraphs(said) : said };
  return [...kids.filter(isMark), ...(said.length > 0 ? [body] : [])];
}

/** Says texts that are read from the right, which every program turns around in its own way, and broken words as a whole. */
function sayTexts(tag: Tag): void {
  const groups: Kid[] = [];
  let contents: Content[] = [];
  const end = () => {
    const said = saidIn(contents);
    const isBroken = said.includes(softHyphen);
    if (fromRight.test(said) || isBroken)
      groups.push({ type: 'Span', kids: contents, said: said.replaceAll(softHyphen, '') });
    else groups.push(...contents);
    contents = [];
  };
  for (const kid of tag.kids) {
    if (isContent(kid)) contents.push(kid);
    else {
      end();
      groups.push(kid);
      if (isTag(kid) && kid.alt === undefined && kid.said === undefined) sayTexts(kid);
    }
  }
  end();
  tag.kids = groups;
}

/** What contents say, with the spaces at the ends of their lines. */
function saidIn(contents: readonly Content[]): string {
  const runs = contents.flatMap(({ sequence }) => sequence.runs).filter(({ text }) => text);
  return runs
    .map((run, at) => run.text + (runs[at + 1] && areApart(run, runs[at + 1]!, false) ? ' ' : ''))
    .join('');
}

/** No heading is more than one level below the one before it. */
function levelHeadings(tag: Tag): void {
  let before = 0;
  const walk = ({ kids }: Tag) => {
    for (const kid of kids.filter(isTag)) {
      const level = /^H(\d)$/.exec(kid.type)?.[1];
      if (level !== undefined) {
        before = Math.min(Number(level), before + 1);
        kid.type = `H${before}`;
      }
      walk(kid);
    }
  };
  walk(tag);
}

/** The contents of a tag in the order in which they are read. */
export const contentsOf = (tag: Tag): Content[] =>
  tag.kids.flatMap((kid) => (isTag(kid) ? contentsOf(kid) : isContent(kid) ? kid : []));

/** The text of a tag, with the words of its pictures. */
export const textIn = ({ kids, alt }: Tag): string =>
  alt ??
  kids
    .map((kid) =>
      isTag(kid)
        ? textIn(kid)
        : isContent(kid)
          ? kid.sequence.runs.map(({ text }) => text).join('')
          : '',
    )
    .join('');

/** A run after which a space is missing, and where it is. */
export interface Gap {
  after: Run;
  content: Content;
  tag: Tag;
}

/** Finds where words would be joined that are apart, and says so: a browser draws no space at the end of a line. */
export function gapsIn(document: Tag): Gap[] {
  const gaps: Gap[] = [];
  let last: Gap | undefined;
  const walk = (tag: Tag, isInCode: boolean) => {
    if (isBlock(tag)) last = undefined;
    for (const kid of tag.kids) {
      if (isTag(kid)) walk(kid, isInCode || kid.type === 'Code');
      if (!isContent(kid)) continue;
      for (const run of kid.sequence.runs) {
        if (run.text === '') continue;
        if (last && areApart(last.after, run, isInCode)) {
          gaps.push(last);
          // What a tag says is read instead of what is drawn.
          if (last.tag !== tag && last.tag.said?.endsWith('\n') === false) last.tag.said += ' ';
        }
        last = { after: run, content: kid, tag };
      }
    }
    if (isBlock(tag)) last = undefined;
  };
  walk(document, false);
  return gaps;
}

/** Scripts that are written without spaces, and signs after which a line can end within a word. */
const goesOn =
  /[-/\u2010\u00ad\u200b\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\u3000-\u303f\uff00-\uffef]$/u;
const spaceless = /^[\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** What is narrower than most letters: the next text may begin soon after it, in a column of its own. */
const narrow = /[?"”)\]}]$/;
const thin = /[!.,:;'’|iIjl]$/;
/** Emoji are wider than their size, which is smaller than that of the text around. */
const emoji = /\p{Extended_Pictographic}\uFE0F?$/u;

function areApart(one: Run, next: Run, areInCode: boolean): boolean {
  if (/\s$/.test(one.text) || spaceless.test(next.text)) return false;
  // What is hidden from sight is very small.
  if (Math.max(one.size, next.size) > 8 * Math.min(one.size, next.size)) return true;
  const isNewLine = Math.abs(one.y - next.y) > 0.5 * Math.min(one.size, next.size);
  // Thai has spaces beside numbers and words of other scripts.
  if (isNewLine && /\p{sc=Thai}$/u.test(one.text) && /^[\p{sc=Latin}\d]/u.test(next.text))
    return true;
  if (isNewLine) return areInCode || !goesOn.test(one.text) || one.text.endsWith(' -');
  // Where words are read from the right, a space within a line is drawn.
  const turned = [one, next].filter(({ text }) => fromRight.test(text)).length;
  if (turned === 2) return next.x > one.x;
  if (turned === 1 && next.x < one.x) return false;
  // In code, all letters are equally wide.
  const isThin = !areInCode && thin.test(one.text);
  const isNarrow = !areInCode && narrow.test(one.text);
  const isEmoji = emoji.test(one.text);
  const widest = isThin ? 0.5 : isNarrow ? 0.75 : isEmoji ? 1.35 : 1.15;
  return next.x - one.lastX > widest * one.size || next.x < one.x;
}
