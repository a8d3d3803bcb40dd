import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { type CastPiece, type TerminalCast, castLines, isAllNew, nameStill } from '../core/cast.ts';
import { attributes } from '../core/page.ts';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { FrameContext, ReadingContext } from '../spectacle/contexts.ts';
import { useStep } from '../spectacle/Reveal.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { Mistake } from './CodeProblem.tsx';
import { heightOf, measuresOf, onlyLines } from './codeMeasures.ts';
import { codeBox, codeFigure, codeStack, codeText } from './codeStyles.ts';

/** A recording of a terminal: one still after the other, at the same place. */
export function Recording({ cast }: { cast: TerminalCast }) {
  const isRead = useContext(ReadingContext);
  const step = useStep();
  const last = cast.stills.length - 1;
  const isWhole = useContext(FrameContext)!.steps === 0;
  const at = isWhole ? last : Math.min(step, last);
  return isRead ? (
    cast.stills.map((_, one) => <Screen key={one} cast={cast} at={one} isWhole />)
  ) : (
    <Screen {...{ cast, at, isWhole }} />
  );
}

/** The terminal at one of its stills. */
function Screen({ cast, at, isWhole }: { cast: TerminalCast; at: number; isWhole: boolean }) {
  const { fontSizes } = useTheme();
  const { stills } = cast;
  const { fresh } = stills[at]!;
  const lines = castLines(stills[at]!);
  // Where all of the screen is new, nothing is to be pointed at.
  const isNew = isAllNew(stills[at]!);
  const measures = {
    ...onlyLines,
    lines: Math.max(...stills.map((still) => still.text.split('\n').length)),
    shown: lines.length,
    columns: cast.columns,
    lit: fresh,
  };
  return (
    <div css={codeBox} style={heightOf(measures, fontSizes)}>
      <div css={codeStack} style={measuresOf(measures, fontSizes)}>
        <figure css={codeFigure}>
          <figcaption css={visuallyHidden}>{nameStill(cast, at)}</figcaption>
          <pre dir="ltr" css={[codeText, recording]}>
            <code>
              {lines.map((pieces, row) => {
                const isFresh = row >= fresh[0] && row < fresh[1];
                const state = isNew || isWhole ? 'all' : isFresh ? 'lit' : 'dim';
                return (
                  <samp key={row} {...{ [attributes.line]: state }}>
                    {pieces.map(drawPiece)}
                    {'\n'}
                  </samp>
                );
              })}
            </code>
          </pre>
        </figure>
      </div>
    </div>
  );
}

const drawPiece = ({ text, kind, isBold, isUnderlined, isInverse }: CastPiece, index: number) => (
  <span
    key={index}
    data-kind={kind}
    data-bold={isBold || undefined}
    data-underlined={isUnderlined || undefined}
    data-inverse={isInverse || undefined}
  >
    {text}
  </span>
);

/** Tells the author and the check that no plugin has drawn the recording. */
export const NoRecording = () => (
  <Mistake>
    {
      "A recording is not drawn, because lectern/vite has not read it\nImport the file itself, such as import demo from './demo.cast', in a talk whose Vite config has lectern()."
    }
  </Mistake>
);

const recording = ({ code }: SlideTheme) => {
  const { ground, dimmed, ...kinds } = code;
  return {
    '& samp': { font: 'inherit' },
    '& [data-bold]': { fontWeight: 700 },
    '& [data-underlined]': { textDecoration: 'underline' },
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, color]) => [
        `& [data-inverse][data-kind="${kind}"]`,
        { color: ground, background: color },
      ]),
    ),
    [`& [${attributes.line}="dim"] > [data-inverse][data-kind]`]: {
      color: ground,
      background: dimmed,
    },
  } as const;
};
