import { useTheme } from '@emotion/react';
import { useContext, useMemo } from 'react';
import {
  type CodePiece,
  type CodeStep,
  codeLines,
  colorsOf,
  languageOf,
  shownCode,
} from '../core/code.ts';
import {
  type CodeStop,
  type CodeVersion,
  isWord,
  linesAhead,
  litAt,
  nameStop,
  stopsOf,
  wordPieces,
} from '../core/codeVersions.ts';
import { type LitPiece, lightPieces, placesOf } from '../core/codeWords.ts';
import { attributes } from '../core/page.ts';
import { shortAddress } from '../core/words.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { CodeOfSlideContext, FrameContext, ReadingContext } from '../spectacle/contexts.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal, useStep } from '../spectacle/Reveal.tsx';
import { CodeProblem } from './CodeProblem.tsx';
import {
  type CodeMeasures,
  extentOf,
  heightOf,
  measuresInCell,
  measuresOf,
} from './codeMeasures.ts';
import {
  codeBox,
  codeCaption,
  codeCell,
  codeFigure,
  codeOutput,
  codeStack,
  codeText,
} from './codeStyles.ts';
import { Meanings } from './Meanings.tsx';
import { type Href, SafeLink, SourceLink } from './SourceLink.tsx';
import { CellContext } from './tableLayout.ts';
import { useMovingWords } from './useMovingWords.ts';

/** How code looks, and what is around it. */
export interface CodeLook {
  /** Its language by the name that Shiki has for it, such as `ts` or `python`. @default the ending of its file */
  language?: string;
  /**
   * The part of the code that is shown: lines, such as `4-12`; or a name that the file has between `// #region apply`
   * and `// #endregion`. @default all of it
   */
  region?: string;
  /** The name of its file, above the code. It takes the room of two lines. */
  fileName?: string;
  /** A link to the whole file, above the code: with the `fileName`, or else with its own host and end. */
  source?: Href;
  /** Show the numbers of the lines, those of a region as its file has them; they are not copied. @default false */
  lineNumbers?: boolean;
  /** The first character of each line is its sign: `+`, `-` or a space. @default false */
  diff?: boolean;
}

/** One code, or versions of it. */
export type CodeContent =
  | {
      /**
       * The code, as a text; or a file, with `import code from './apply.ts?raw'`. Blank lines around it, and spaces
       * that all of its lines begin with, are left out. The build colors texts that it can read: not those with
       * `${…}` of what only a running talk knows. A slide has room for 16 lines of 80 columns; in a `ColumnsSlide`,
       * half of it has 39 columns, 7 of 12 have 46, and two thirds have 54.
       */
      code: string;
      /**
       * The lines to light, one step after the other, or only `words` of them. The first is lit when the slide begins.
       * What is not lit gets dimmer, and nothing is hidden: that is what `reveal` is for. A PDF without steps shows the
       * last one: end with `all`, and code that is too long for its panel shows its first lines there. In a `ColumnsSlide`, give its own `steps` instead: it counts
       * no others. @default those that the `steps` of a `ColumnsSlide` name, or else all lines
       */
      steps?: readonly (string | CodeStep)[];
      /**
       * `all`: all lines are there from the start, and those that are not lit are only dimmer; `lines`: a line appears
       * with the first step that names it, in the place that was kept for it. Lines that no step names are there from
       * the start. @default 'all'
       */
      reveal?: 'all' | 'lines';
      versions?: never;
    }
  | {
      /**
       * Two or more versions of the code instead of `code` and `steps`, one with each key press: words that stay move
       * to their new places. The first is there when the slide begins. All have the size of the longest. In a
       * `ColumnsSlide`, the `Code` itself is the column's `children`: then its key presses are counted, together with
       * those of the other columns and of `steps`. A slide of your own needs `reveals`.
       */
      versions: readonly CodeVersion[];
      code?: never;
      steps?: never;
      reveal?: never;
    };

export type CodeProps = CodeLook &
  CodeContent & {
    /**
     * What the program writes. It appears with a step of its own, after the others: below the code, or in its place, if
     * less than half of the code would stay.
     */
    output?: string;
    /** The key press that lights the second of `steps`, or shows the second of `versions`. @default 1 */
    firstStep?: number;
  };

/** Code in the colors of its language, lit step by step. It takes the height that is left, or in a table that of its lines. */
export function Code({ firstStep = 1, output, steps: own, ...props }: CodeProps) {
  const { fontSizes } = useTheme();
  const ofSlide = useContext(CodeOfSlideContext);
  const { code, versions, region, diff, fileName, source, lineNumbers } = props;
  const stops = useMemo(
    () => stopsOf({ code, versions, region, diff, steps: own ?? ofSlide?.steps }),
    [code, versions, region, diff, own, ofSlide?.steps],
  );
  const step = useStep();
  const presses = useContext(FrameContext)!.steps;
  const isWhole = presses === 0;
  // Where no key press shows the next version, the last one is what all of them come to.
  const at =
    versions && (ofSlide?.presses ?? presses) === 0
      ? stops.length - 1
      : Math.max(0, Math.min(step - firstStep + 1, stops.length - 1));
  const result = output === undefined ? undefined : shownCode(output).text;
  const outputStep = firstStep + stops.length - 1;
  const needed = outputStep - (result === undefined || isWhole ? 1 : 0);
  const isOwn = stops.length > 1 && (own ?? versions) !== undefined;
  const isUncounted = ofSlide
    ? isOwn && (own !== undefined || stops.length - 1 > ofSlide.presses)
    : (isOwn || result !== undefined) && needed > presses;
  const lit = litAt(stops[at]!);
  // What a ColumnsSlide counts, its content does not know.
  const hasPresses = !isWhole || (ofSlide !== undefined && own === undefined);
  const ahead = props.reveal === 'lines' && hasPresses ? linesAhead(stops, at) : [];
  const extent = extentOf(stops, { lineNumbers, diff, fileName, source, output });
  const measures: CodeMeasures = {
    ...extent,
    columns: Math.max(extent.columns, (ofSlide?.columns ?? 0) - extent.gutter),
    shown: stops[at]!.shown.numbers.length,
    isOutputShown: step >= outputStep || isWhole,
    isOutputLater: result !== undefined && !isWhole,
    lit: lit && lit.length > 0 ? [lit[0]! - 1, lit.at(-1)!] : [0, 0],
  };
  const isInCell = useContext(CellContext);
  const isRead = useContext(ReadingContext) && versions !== undefined;
  return (
    <div
      css={isInCell ? codeCell : codeBox}
      style={isInCell ? undefined : heightOf(measures, fontSizes, ofSlide?.size)}
    >
      <div
        css={codeStack}
        style={isInCell ? measuresInCell(measures) : measuresOf(measures, fontSizes, ofSlide?.size)}
      >
        <Panels {...props} {...{ stops, at, ahead, isRead }} isInColumn={ofSlide !== undefined} />
        {result !== undefined && (
          <Reveal
            place
            step={outputStep}
            css={codeOutput}
            data-drawn={/[\u2500-\u259F]/.test(result)}
          >
            <pre dir="ltr">
              <samp>{result}</samp>
            </pre>
          </Reveal>
        )}
        <Meanings texts={stops.map(({ text }) => text)} at={at} />
        <CodeProblem
          {...props}
          stops={stops}
          uncounted={isUncounted ? needed : undefined}
          isInColumn={ofSlide !== undefined}
        />
      </div>
    </div>
  );
}

interface PanelProps extends CodeLook {
  stops: readonly CodeStop[];
  /** The stop that is shown. */
  at: number;
  /** The lines that are not there yet, as numbers from 1. */
  ahead: readonly number[];
  isInColumn: boolean;
}

/** The code, or all of its versions where it is read. */
function Panels({ isRead, ...panel }: PanelProps & { isRead: boolean }) {
  if (!isRead) return <Panel {...panel} />;
  return panel.stops.map((_, at) => <Panel key={at} {...panel} at={at} />);
}

function Panel(props: PanelProps) {
  const { language, fileName, source, lineNumbers, stops, at, ahead, isInColumn } = props;
  const { text, signs, numbers } = stops[at]!.shown;
  const grammar = languageOf(language, fileName);
  const hasVersions = stops.some(({ shown }) => shown.text !== text);
  const lines = useMemo(() => {
    const pieces = codeLines(text, colorsOf(text, grammar));
    return hasVersions ? pieces.map(wordPieces) : pieces;
  }, [text, grammar, hasVersions]);
  const code = useMovingWords(lines, at);
  const lit = litAt(stops[at]!);
  const { words } = stops[at]!;
  const texts = text.split('\n');
  const drawn = (pieces: readonly CodePiece[], index: number): readonly LitPiece[] =>
    words !== undefined && lit?.includes(index + 1)
      ? // The words of versions stay whole: each one can move.
        lightPieces(pieces, placesOf(texts[index]!, words), !hasVersions)
      : pieces;
  const isNamed = lit !== undefined || hasVersions;
  const stateOf = (number: number) => {
    if (ahead.includes(number)) return 'ahead';
    if (!lit) return 'all';
    return lit.includes(number) ? 'lit' : 'dim';
  };
  return (
    <figure css={codeFigure} data-column={isInColumn}>
      {(fileName ?? source ?? isNamed) && (
        <figcaption css={codeCaption} data-empty={!(fileName ?? source)}>
          {!source && fileName}
          {source && fileName && <SourceLink href={source}>{fileName}</SourceLink>}
          {source && !fileName && <ShortAddress of={source} most={isInColumn ? 32 : 64} />}
          {/* Where the slide is read as text, the words do not touch the name of the file. */}
          {isNamed && ' '}
          {isNamed && <span css={visuallyHidden}>{nameStop(stops, at, lineNumbers)}</span>}
        </figcaption>
      )}
      {/* Code is written from left to right in all languages. */}
      <pre
        dir="ltr"
        css={codeText}
        data-numbers={lineNumbers}
        data-words={words === undefined ? undefined : true}
      >
        <code ref={code}>
          {lines.map((pieces, index) => (
            <Line
              key={index}
              pieces={drawn(pieces, index)}
              hasWords={hasVersions}
              number={numbers[index]!}
              sign={signs[index]}
              state={stateOf(index + 1)}
            />
          ))}
        </code>
      </pre>
    </figure>
  );
}

/** A link to an address, in one line. */
function ShortAddress({ of, most }: { of: Href; most: number }) {
  const words = shortAddress(of, most);
  return (
    <SafeLink href={of} text={words}>
      <OwnDirection of={words}>{words}</OwnDirection>
    </SafeLink>
  );
}

interface LineProps {
  pieces: readonly LitPiece[];
  /** Whether each piece that can be seen is a word that can move. */
  hasWords: boolean;
  number: number;
  sign?: string;
  state: 'all' | 'lit' | 'dim' | 'ahead';
}

/** A line with its end, so that copied code has its lines. */
function Line({ pieces, hasWords, number, sign, state }: LineProps) {
  const Element = sign === '+' ? 'ins' : sign === '−' ? 'del' : 'span';
  return (
    <Element {...{ [attributes.line]: state }} data-sign={sign} data-number={number}>
      {pieces.map((piece, index) =>
        piece.kind === 'text' && !piece.isLit && !(hasWords && isWord(piece)) ? (
          piece.text
        ) : (
          <span
            key={index}
            data-kind={piece.kind}
            data-word={(hasWords && isWord(piece)) || undefined}
            data-lit-word={piece.isLit || undefined}
          >
            {piece.text}
          </span>
        ),
      )}
      {'\n'}
    </Element>
  );
}
