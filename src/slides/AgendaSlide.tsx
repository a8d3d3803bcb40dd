import { useTheme } from '@emotion/react';
import { useContext } from 'react';
import { plainText } from '../core/richText.ts';
import { agendaReturns } from '../core/rules.ts';
import { numeral } from '../core/strings.ts';
import { numberFormat } from '../elements/chartNumbers.ts';
import { Heading, useRoom } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { RichText } from '../elements/RichText.tsx';
import { FrameContext } from '../spectacle/contexts.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { type TalkPart, useTalkParts } from '../spectacle/useTalkParts.ts';
import { filled, fitsIn, titleText, widthOf, withAccent } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

export interface AgendaSlideProps extends SlideProps {
  /** The slide's heading: agendas in one talk may have the same. */
  title: string;
  /**
   * One to ten parts, as names or with their minutes. @default the parts of the talk, with their planned minutes if the
   * `Presentation` has a `duration`
   */
  parts?: readonly (string | TalkPart)[];
  /**
   * The name of the part that is lit; an empty text lights all of them. @default the part that the slide is in, or else
   * the next one; all of them before the first part
   */
  current?: string;
}

/** What the talk is about, part by part: at its start, and again whenever you say where you are. */
export function AgendaSlide({ title, parts, current, ...slide }: AgendaSlideProps) {
  return (
    <SlideFrame title={title} waive={comesBack} {...slide}>
      <Heading>{title}</Heading>
      <Agenda title={title} parts={parts} current={current} />
    </SlideFrame>
  );
}

const comesBack = { name: agendaReturns };

/** The parts as rows, in type that is as large as the rows and the longest name allow. */
function Agenda({ title, parts: given, current }: AgendaSlideProps) {
  const theme = useTheme();
  const { fontSizes } = theme;
  const talk = useTalkParts();
  const { language } = useContext(FrameContext)!;
  const parts = (given ?? talk.parts).map((part) =>
    typeof part === 'string' ? { title: part } : part,
  );
  const wanted = current ?? talk.current;
  const lit = parts.findIndex((part) => part.title === wanted);
  const row = useRoom(title) / parts.length;
  const fits = (size: number) =>
    size * 1.2 <= row && parts.every((part) => fitsIn(plainText(part.title), widthOf(8), size, 1));
  const size = [fontSizes.title, fontSizes.lead].find(fits) ?? fontSizes.name;
  const numberSize = row > fontSizes.figure ? fontSizes.figure : size;
  return (
    <>
      {/* The parts of the talk are known once its slides are. */}
      {(given ?? parts[0]) && (
        <ItemLimit title={title} noun="parts" count={parts.length} most={10} />
      )}
      <ol role="list" css={rows} style={{ fontSize: size }}>
        {parts.map((part, index) => {
          const { accent, fill } = part.accent ? withAccent(theme, part.accent) : theme;
          return (
            <li
              key={index}
              data-state={lit < 0 ? 'all' : index === lit ? 'lit' : 'quiet'}
              aria-current={index === lit ? 'step' : undefined}
              style={index === lit ? filled(fill, theme.colors) : undefined}
            >
              <span
                data-number
                aria-hidden
                style={{ fontSize: numberSize, color: lit < 0 ? accent : undefined }}
              >
                {numeral(index + 1)}
              </span>
              <span lang={part.lang}>
                <RichText>{part.title}</RichText>
              </span>
              {part.minutes !== undefined && (
                <span data-minutes>
                  <OwnDirection of={minutesIn(language, part.minutes)} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Minutes in words, such as "12 min": at least one. */
const minutesIn = (language: string, minutes: number) =>
  numberFormat(language, { style: 'unit', unit: 'minute', maximumFractionDigits: 0 }).format(
    Math.max(1, Math.round(minutes)),
  );

const rows = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    '& > li': {
      flex: '0 1 25%',
      display: 'grid',
      gridTemplateColumns: `${widthOf(2)}px minmax(0, 1fr) auto`,
      columnGap: 26,
      alignItems: 'center',
      marginInline: -72,
      paddingInline: 72,
      ...titleText(theme),
      fontSize: 'inherit',
      lineHeight: 1.1,
    },
    // Rules from margin to margin, also beside the field.
    '& > li:not([data-state="lit"])': {
      marginInline: 0,
      paddingInline: 0,
      borderTop: `${theme.shape.rule / 2}px solid ${theme.colors.line}`,
    },
    '& > [data-state="quiet"]': { color: theme.colors.muted, fontWeight: 500 },
    '& > [data-state="lit"] + li': { borderColor: 'transparent' },
    '& [data-number]': { lineHeight: 1, fontVariantNumeric: 'tabular-nums' },
    '& [data-minutes]': {
      fontFamily: theme.fonts.text,
      fontSize: theme.fontSizes.body,
      fontWeight: 500,
      letterSpacing: 0,
      fontVariantNumeric: 'tabular-nums',
    },
  }) as const;
