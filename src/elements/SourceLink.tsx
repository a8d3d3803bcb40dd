import { type ReactNode, useEffect } from 'react';
import type { Href } from '../core/people.ts';
import { withoutLinks } from '../core/richText.ts';
import { warnOnce } from '../core/warnOnce.ts';
import { RichText } from './RichText.tsx';
import { link, linkTo } from './link.ts';

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
export function SourceLink({ children, ...props }: SourceLinkProps) {
  return (
    <SafeLink {...props} text={children}>
      {/* A link has no links in it. */}
      <RichText>{withoutLinks(children)}</RichText>
    </SafeLink>
  );
}

interface SafeLinkProps extends Omit<SourceLinkProps, 'children'> {
  /** The text of the link, for a message to the author. */
  text: string;
  /** What screen readers say for it. @default what is drawn */
  'aria-label'?: string;
  children: ReactNode;
}

/** A link whose text is drawn already. */
export function SafeLink({ href, text, children, ...props }: SafeLinkProps) {
  const isSafe = hasSafeScheme(href);
  useEffect(() => {
    if (isSafe) return;
    warnOnce(
      `The link "${text}" has the address "${href}", which could run a script or open a local file, so it is not a link. Use https:, http:, mailto:, tel: or #id.`,
    );
  }, [isSafe, href, text]);
  return (
    <a css={link} {...props} {...(isSafe && linkTo(href))}>
      {children}
    </a>
  );
}

/** Whether an address has no scheme, or an allowed one. Browsers ignore spaces and line breaks in a scheme. */
const hasSafeScheme = (href: string) =>
  // oxlint-disable-next-line no-control-regex -- browsers ignore these characters
  /^(?:https?:|mailto:|tel:|(?![^/?#]*:))/i.test(href.replace(/[\u0000-\u0020]/g, ''));
