import { useTheme } from '@emotion/react';
import { labelOf } from '../core/backup.ts';
import { attributes } from '../core/page.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { ghost, labelText, mix } from '../theme/textStyles.ts';
import type { SlidePlace, SlideTheme, Theme } from '../theme/theme.ts';
import type { SlideChrome } from './contexts.ts';
import { OwnDirection } from './OwnDirection.tsx';

export interface FrameProps extends SlideChrome {
  /** The name of the part. */
  part?: string;
  /** The language of that name, on a slide that has its own. */
  partLang?: string;
  place: SlidePlace;
}

/**
 * What is at the edges of a slide: the running head with the part, the kicker, the logo and the slide's number, and
 * the progress. A section slide counts the parts instead.
 */
export function Frame({ frame, kicker, field, part, partLang, place }: FrameProps) {
  const { logo } = useTheme();
  const opensPart = field === 'section' && place.part > 0;
  return (
    <>
      {frame !== 'progress' && (
        <div css={head}>
          {frame && part !== undefined && (
            <span {...isFrame} lang={partLang}>
              {opensPart ? (
                say('Part {number} of {count}', { number: place.part, count: place.parts })
              ) : (
                <OwnDirection of={part} />
              )}
            </span>
          )}
          {kicker && (
            <span data-kicker>
              <OwnDirection of={plainText(kicker)} />
            </span>
          )}
          {/* oxlint-disable-next-line jsx-a11y/alt-text -- a logo has one */}
          {logo && <img {...logo} {...isFrame} />}
          {frame && !opensPart && place.number > 0 && (
            <span {...isFrame} data-number>
              {labelOf(place.number, place.count)}
            </span>
          )}
        </div>
      )}
      {frame && !opensPart && place.number > 0 && <Progress {...place} />}
    </>
  );
}

/** The kicker is content: it is also read where the frame is left out. */
const isFrame = { [attributes.frame]: true };

/** One segment for each part, or a bar if the talk has no parts. On backup slides it is full. */
function Progress({ number, count, part, parts }: SlidePlace) {
  return (
    <div css={progress} {...{ [attributes.progress]: true }} aria-hidden>
      {parts > 1 ? (
        Array.from({ length: parts }, (_, index) => (
          <i
            key={index}
            data-passed={index < part || number > count}
            data-current={index + 1 === part}
          />
        ))
      ) : (
        <>
          <i data-passed data-current style={{ flexGrow: number }} />
          <i style={{ flexGrow: Math.max(count - number, 0) }} />
        </>
      )}
    </div>
  );
}

const head = (theme: SlideTheme) =>
  ({
    position: 'absolute',
    insetInline: 72,
    top: 35,
    display: 'flex',
    gap: 24,
    ...labelText(theme),
    // A little smaller than other labels; the last row can read 22 px.
    fontSize: Math.max(22, theme.fontSizes.label * (11 / 12)),
    whiteSpace: 'nowrap',
    color: theme.colors.muted,
    '& [data-kicker]': { color: theme.accent },
    '& [data-number]': {
      marginInlineStart: 'auto',
      // The last letter would end before the margin.
      letterSpacing: 0,
      fontVariantNumeric: 'tabular-nums',
    },
    '& > img': { height: 40, marginBlock: -7, marginInlineStart: 'auto' },
    '& > img + [data-number]': { marginInlineStart: 0 },
  }) as const;

const progress = ({ colors, accent }: Theme & SlideTheme) =>
  ({
    position: 'absolute',
    inset: 'auto 72px 28px',
    // Below fields and pictures that reach the bottom of the slide.
    zIndex: -1,
    display: 'flex',
    gap: 8,
    height: 4,
    // Lets a field or a drawing through, on which it can be seen too.
    '& > i': {
      flex: '1 1 0',
      background: `color-mix(in srgb, ${colors.text} 25%, transparent)`,
      outline: ghost(1),
    },
    // A border, because forced colors remove backgrounds.
    '& > [data-passed="true"]': { borderTop: `4px solid ${mix(accent, 50, colors.ground)}` },
    '& > [data-current="true"]': { borderColor: accent },
  }) as const;
