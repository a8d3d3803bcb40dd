import { useTheme } from '@emotion/react';
import { plainText } from '../core/richText.ts';
import { Heading } from '../elements/Heading.tsx';
import { ItemLimit } from '../elements/ItemLimit.tsx';
import { Portrait } from '../elements/Portrait.tsx';
import { RichText, hangingMark } from '../elements/RichText.tsx';
import { type Href, SourceLink } from '../elements/SourceLink.tsx';
import { visuallyHidden } from '../spectacle/visuallyHidden.ts';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import { useDrawn } from '../spectacle/useDrawn.ts';
import { fitsIn, titleText, widthOf } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';

/** What somebody said. */
export interface Quote {
  /** The words, with or without quotation marks: up to 45, or 30 in each of two quotes. */
  text: string;
  /** Who said it. Leave it out if nobody knows, or nobody may know: `role` can say where it comes from. */
  name?: string;
  /** What the person does, or where and when it was said. */
  role?: string;
  /** A picture of the person: an import, such as `import ada from './ada.jpg'`. It needs a `name`. */
  portrait?: string;
  /** The page that the name links to, such as the source; without a name, the role does. */
  href?: Href;
  /** The note that the presenter view shows when the quote is revealed: only two quotes are revealed one by one. */
  cue?: string;
}

export interface QuoteSlideProps extends SlideProps {
  /** What the quote is about. It names the slide in lists and for screen readers, and is not shown. */
  title: string;
  /** One quote, or two that answer each other. */
  quotes: readonly Quote[];
  /** Show two quotes at once instead of one per key press. @default false */
  atOnce?: boolean;
}

/** What somebody said, word for word: in large type, with a name and a face. Of two quotes, the names are there first. */
export function QuoteSlide({ title, quotes, atOnce, ...slide }: QuoteSlideProps) {
  const isPair = quotes.length > 1;
  return (
    <SlideFrame
      title={title}
      field="quote"
      reveals={isPair ? quotes : undefined}
      atOnce={atOnce}
      {...slide}
    >
      <ItemLimit title={title} noun="quotes" count={quotes.length} most={2} />
      <Heading css={visuallyHidden}>{title}</Heading>
      <Quotes quotes={quotes} />
    </SlideFrame>
  );
}

/** The quotes, in the largest size in which all of them fit. */
function Quotes({ quotes }: Pick<QuoteSlideProps, 'quotes'>) {
  const { figure, title, lead, name, body } = useTheme().fontSizes;
  const isPair = quotes.length > 1;
  const steps = isPair
    ? ([
        [title, 4],
        [lead, 6],
        [name, 8],
      ] as const)
    : ([
        [figure, 4],
        [title, 5],
      ] as const);
  const width = widthOf(isPair ? 6 : 11);
  const [fontSize] = steps.find(([size, lines]) =>
    quotes.every(({ text }) => fitsIn(plainText(text), width, size, lines)),
  ) ?? [isPair ? body : lead];
  return (
    <div css={layout} data-pair={isPair}>
      {quotes.map((quote, index) => (
        <figure key={index}>
          <Reveal step={index + 1}>
            <blockquote style={{ fontSize }}>
              <Words>{quote.text}</Words>
            </blockquote>
          </Reveal>
          <Attribution {...quote} size={isPair ? 104 : 160} />
        </figure>
      ))}
    </div>
  );
}

/** The words in the outer quotation marks of the slide's language, with its inner ones in them. Those that were typed around all are kept. */
function Words({ children }: { children: string }) {
  const [opening = '', first = '', last = '', closing = ''] = useDrawn(`"a 'a' a"`).split('a');
  const drawn = useDrawn(children);
  if (/^["“”„«‹‘'»「『]/.test(children)) return <RichText>{children}</RichText>;
  const outer = new RegExp(`${opening.trim()}\\s?(.*?)\\s?${closing.trim()}`, 'gs');
  const words = drawn.replace(outer, `${first.trim()}$1${last.trim()}`);
  return <RichText>{opening + words + closing}</RichText>;
}

function Attribution({ name, role, portrait, href, size }: Omit<Quote, 'text'> & { size: number }) {
  if (!name && !role) return null;
  const linkOrText = (text: string, to: Href | undefined) =>
    to ? <SourceLink href={to}>{text}</SourceLink> : <RichText>{text}</RichText>;
  return (
    <figcaption css={attribution}>
      {portrait && name && <Portrait src={portrait} name={name} size={size} />}
      <span>
        {name && <strong>{linkOrText(name, href)}</strong>}
        {role && <span>{linkOrText(role, name ? undefined : href)}</span>}
      </span>
    </figcaption>
  );
}

const layout = (theme: SlideTheme) =>
  ({
    flex: 1,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    gridTemplateRows: '1fr auto',
    columnGap: 26,
    '& > figure': { gridRow: '1 / 3', display: 'grid', gridTemplateRows: 'subgrid' },
    '& blockquote': {
      ...hangingMark,
      ...titleText(theme),
      maxWidth: widthOf(11),
      marginTop: 32,
      fontWeight: Math.min(600, theme.type.titleWeight),
      lineHeight: 1.1,
      textWrap: 'balance',
    },
    '&[data-pair="true"] > figure': {
      borderTop: `${theme.shape.rule}px solid ${theme.colors.line}`,
      paddingInlineEnd: 40,
    },
    '&[data-pair="true"] blockquote': { textWrap: 'pretty' },
    // The names of two people are on one line, whatever is below them, and beside the middle of a portrait.
    '&[data-pair="true"] figcaption': { alignItems: 'start' },
    '&[data-pair="true"] figcaption > span': { paddingTop: 10 },
  }) as const;

const attribution = ({ colors, fontSizes }: SlideTheme) =>
  ({
    display: 'flex',
    alignItems: 'center',
    gap: 24,
    marginBottom: 24,
    lineHeight: 1.2,
    '& > span': { display: 'grid', gap: 4 },
    '& strong': { fontSize: fontSizes.name },
    '& > span > span': { fontSize: fontSizes.small, color: colors.muted },
  }) as const;
