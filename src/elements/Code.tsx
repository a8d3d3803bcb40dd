import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import {
  type CodePiece,
  type CodeStep,
  type ShownCode,
  codeLines,
  colorsOf,
  columnsOf,
  languageOf,
  litLines,
  nameLines,
  shownCode,
  stepAt,
} from '../core/code.ts';
import { attributes } from '../core/page.ts';
import { visuallyHidden } from '../spectacle/announcement.ts';
import { CodeStepsContext, FrameContext } from '../spectacle/contexts.ts';
import { Reveal, useStep } from '../spectacle/Reveal.tsx';
import { CodeProblem } from './CodeProblem.tsx';
import {
  type CodeMeasures,
  codeBox,
  codeCaption,
  codeFigure,
  codeFoot,
  codeOutput,
  codeStack,
  codeText,
  heightOf,
  measuresOf,
} from './codeStyles.ts';
import { RichText } from './RichText.tsx';
import { type Href, SourceLink } from './SourceLink.tsx';

export interface CodeProps {
  /**
   * The code, as a text; or a file, with `import code from './apply.ts?raw'`. Blank lines around it, and spaces that
   * all of its lines begin with, are left out.
   */
  code: string;
  /** Its language by the name that Shiki has for it, such as `ts` or `python`. @default the ending of its file */
  language?: string;
  /**
   * The part of `code` that is shown: lines, such as `4-12`; or a name that the file has between `// #region apply`
   * and `// #endregion`. @default all of it
   */
  region?: string;
  /** The name of its file, above the code. */
  fileName?: string;
  /** A link to the whole file. */
  source?: Href;
  /** Show the numbers of the lines; they are not copied. @default false */
  lineNumbers?: boolean;
  /** The first character of each line is its sign: `+`, `-` or a space. @default false */
  diff?: boolean;
  /**
   * The lines to light, one step after the other. The first is lit when the slide begins. @default those that the
   * `steps` of a `ColumnsSlide` name, or else all lines
   */
  steps?: readonly (string | CodeStep)[];
  /** What the program writes; it appears below the code with a step of its own, after `steps`. */
  output?: string;
  /** The key press that lights the second of `steps`. @default 1 */
  firstStep?: number;
}

/** Code in the colors of its language, whose lines can be lit step by step. It takes the height that is left. */
export function Code({ steps: own, firstStep = 1, output, ...props }: CodeProps) {
  const { fontSizes } = useTheme();
  const ofSlide = useContext(CodeStepsContext);
  const steps = own ?? ofSlide ?? noSteps;
  const step = useStep();
  const isWhole = useContext(FrameContext)!.steps === 0;
  const at = Math.max(0, Math.min(step - firstStep + 1, steps.length - 1));
  const shown = shownCode(props.code, props);
  const result = output === undefined ? undefined : shownCode(output).text;
  const count = shown.text.split('\n').length;
  const outputStep = firstStep + Math.max(steps.length - 1, 0);
  const current = stepAt(steps, at);
  const lit = litLines(current.lines, count);
  const measures: CodeMeasures = {
    lines: count,
    columns: Math.max(columnsOf(shown.text), result === undefined ? 0 : columnsOf(result)),
    gutter: (props.lineNumbers ? `${count}`.length + 1.5 : 0) + (props.diff ? 2 : 0),
    output: result?.split('\n').length ?? 0,
    isOutputShown: step >= outputStep || isWhole,
    hasCaption: Boolean(props.fileName ?? props.source),
    foot: Math.max(0, ...steps.map((_, index) => stepAt(steps, index).text?.length ?? 0)),
    lit: lit && lit.length > 0 ? [lit[0]! - 1, lit.at(-1)!] : [0, 0],
  };
  return (
    <div css={codeBox} style={heightOf(measures, fontSizes)}>
      <div css={codeStack} style={measuresOf(measures, fontSizes)}>
        <Panel {...props} shown={shown} lit={lit} />
        {result !== undefined && (
          <Reveal step={outputStep} css={codeOutput} data-drawn={/[\u2500-\u259F]/.test(result)}>
            <pre dir="ltr">
              <samp>{result}</samp>
            </pre>
          </Reveal>
        )}
        <Meanings steps={steps} at={at} />
        <CodeProblem {...props} shown={shown} steps={steps} count={count} />
      </div>
    </div>
  );
}

const noSteps: readonly CodeStep[] = [];

interface PanelProps extends Omit<CodeProps, 'steps' | 'output'> {
  shown: ShownCode;
  /** The lines that are lit; undefined for all. */
  lit?: readonly number[];
}

function Panel({ language, fileName, source, lineNumbers, shown, lit }: PanelProps) {
  const { text, signs } = shown;
  const lines = codeLines(text, colorsOf(text, languageOf(language, fileName)));
  return (
    <figure css={codeFigure}>
      {(fileName ?? source ?? lit) && (
        <figcaption css={codeCaption} data-empty={!(fileName ?? source)}>
          {source ? (
            <SourceLink href={source}>{fileName ?? source.replace(/^https?:\/\//, '')}</SourceLink>
          ) : (
            fileName
          )}
          {lit && <span css={visuallyHidden}>{nameLines(lit)}</span>}
        </figcaption>
      )}
      {/* Code is written from left to right in all languages. */}
      <pre dir="ltr" css={codeText} data-numbers={lineNumbers}>
        <code>
          {lines.map((pieces, index) => (
            <Line
              key={index}
              pieces={pieces}
              sign={signs[index]}
              state={!lit ? 'all' : lit.includes(index + 1) ? 'lit' : 'dim'}
            />
          ))}
        </code>
      </pre>
    </figure>
  );
}

interface LineProps {
  pieces: readonly CodePiece[];
  sign?: string;
  state: 'all' | 'lit' | 'dim';
}

/** A line with its end, so that copied code has its lines. */
function Line({ pieces, sign, state }: LineProps) {
  const Element = sign === '+' ? 'ins' : sign === '−' ? 'del' : 'span';
  return (
    <Element {...{ [attributes.line]: state }} data-sign={sign}>
      {pieces.map(({ text, kind }, index) =>
        kind === 'text' ? (
          text
        ) : (
          <span key={index} data-kind={kind}>
            {text}
          </span>
        ),
      )}
      {'\n'}
    </Element>
  );
}

/** What the lit lines mean. The place is as high as the longest of these texts needs it. */
function Meanings({ steps, at }: { steps: readonly (string | CodeStep)[]; at: number }) {
  const texts = steps.map((_, index) => stepAt(steps, index).text);
  if (!texts.some(Boolean)) return null;
  return (
    <div css={codeFoot}>
      {texts.map((text, index) =>
        text ? (
          <p key={index} data-shown={index === at}>
            <RichText>{text}</RichText>
          </p>
        ) : null,
      )}
    </div>
  );
}
