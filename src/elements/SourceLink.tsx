import { useEffect } from 'react';
import type { Href } from '../core/people.ts';
import { warnOnce } from '../core/warnOnce.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export type { Href };

export interface SourceLinkProps {
  /** The page that opens, in a new tab; or a slide, as `#id`, in the same one. */
  href: Href;
  /** The text of the link, which says where it goes. */
  children: string;
  /** An additional class name; Emotion's `css` prop sets it. */
  className?: string;
}

/** A link to a page outside the talk, or to one of its slides. An address of any other kind is no link, only text. */
export function SourceLink({ href, children, className }: SourceLinkProps) {
  const isSafe = hasSafeScheme(href);
  useEffect(() => {
    if (isSafe) return;
    warnOnce(
      `The link "${children}" has the address "${href}", which could run a script or open a local file, so it is not a link. Use https:, http:, mailto:, tel: or #id.`,
    );
  }, [isSafe, href, children]);
  const target = href.startsWith('#') ? undefined : '_blank';
  return (
    <a css={link} className={className} {...(isSafe && { href, target, rel: 'noreferrer' })}>
      <OwnDirection of={children} />
    </a>
  );
}

/** Whether an address has no scheme, or an allowed one. Browsers ignore spaces and line breaks in a scheme. */
const hasSafeScheme = (href: string) =>
  // oxlint-disable-next-line no-control-regex -- browsers ignore these characters
  /^(?:https?:|mailto:|tel:|(?![^/?#]*:))/i.test(href.replace(/[\u0000-\u0020]/g, ''));

const link = ({ colors, accent }: SlideTheme) =>
  ({
    color: colors.text,
    '&[href]': { textDecorationLine: 'underline' },
    textDecorationColor: accent,
    textDecorationThickness: 3,
    textUnderlineOffset: '0.22em',
    borderRadius: 4,
    // In the color of the text: on a field, the accent could not be seen.
    '&[href]:hover': { textDecorationThickness: 6 },
    '&:focus-visible': { outline: '4px solid', outlineOffset: 4 },
  }) as const;
