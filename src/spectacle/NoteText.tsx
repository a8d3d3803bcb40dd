import type { ReactNode } from 'react';
import { directionRuns } from '../core/direction.ts';
import { nested, piecesOf } from '../core/richText.ts';
import type { Theme } from '../theme/theme.ts';

/**
 * A paragraph of the speaker's notes: with its line breaks, its marked words, and each line in the direction of its
 * language.
 */
export function NoteText({ children }: { children: string }) {
  const runs = directionRuns(children.trim());
  return runs.map(({ text, dir }, run) => (
    <span key={run} css={lines} dir={dir} data-apart={runs.length > 1 || dir === 'rtl'}>
      {nested<ReactNode>(piecesOf(text), {
        text: (piece) => piece.text,
        mark: ({ tag: Element, href, lang, dir }, inside, key) => (
          <Element
            key={key}
            {...{ lang, dir }}
            {...(href && { href, target: '_blank', rel: 'noreferrer' })}
          >
            {inside}
          </Element>
        ),
      })}
    </span>
  ));
}

const lines = ({ fonts }: Theme) =>
  ({
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    '&[data-apart="true"]': { display: 'block' },
    '& code': { fontFamily: fonts.code },
    '& a': { color: 'inherit', textDecoration: 'underline' },
  }) as const;
