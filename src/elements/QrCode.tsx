import { useTheme } from '@emotion/react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { encode } from 'uqr';
import { followAddress, subscribeToFollowing } from '../core/following.ts';
import { qrPath } from '../core/qrPath.ts';
import { plainText } from '../core/richText.ts';
import { say } from '../core/strings.ts';
import { warnOnce } from '../core/warnOnce.ts';
import { shorten } from '../core/words.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { fitsIn } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Address } from './Address.tsx';
import { SafeLink, SourceLink, type SourceLinkProps } from './SourceLink.tsx';

export interface QrCodeProps {
  /** The address that a phone opens. The shorter it is, the farther away it can be read. */
  href: `${'https' | 'http' | 'mailto' | 'tel'}:${string}`;
  /** The address below the code, as you would read it aloud. @default the address, without `https://` */
  label?: string;
  /** The width of the code in px, at least 200; look for modules of 8 px or more. @default 286 */
  size?: number;
  /**
   * While you present with a relay (see `relay` in `lectern/vite`), the code leads to the talk at the slide that you show,
   * for the audience to follow; otherwise to `href`.
   */
  follow?: boolean;
}

/** A QR code with its address in words below it. It is black on white in each theme, as cameras need. */
export function QrCode({ href, label = wordsOf(href), size = 286, follow = false }: QrCodeProps) {
  const { name, small, label: smallest } = useTheme().fontSizes;
  const width = Math.max(size, 200);
  const followed = useSyncExternalStore(subscribeToFollowing, followAddress, nowhere);
  const target = (follow && followed) || href;
  const modules = useMemo(() => modulesOf(target), [target]);
  useEffect(() => {
    if (modules) return;
    warnOnce(
      `The address "${shorten(href, 80)}" has ${href.length} characters, which is too long for a QR code. The slide shows it in words only: use a shorter address.`,
    );
  }, [modules, href]);
  const words = modules ? label : shorten(label, 80);
  const fontSize = [name, small].find((large) => fitsIn(label, width, large, 1)) ?? smallest;
  return (
    <figure css={code} style={{ width }}>
      {modules && (
        <svg
          role="img"
          aria-label={say('QR code')}
          viewBox={`0 0 ${modules.length} ${modules.length}`}
          shapeRendering="crispEdges"
        >
          <rect width="100%" height="100%" fill="#ffffff" />
          <path d={qrPath(modules)} fill="#000000" />
        </svg>
      )}
      <figcaption style={{ fontSize }}>
        <Words href={href}>{words}</Words>
      </figcaption>
    </figure>
  );
}

/** The words below the code. */
function Words({ href, children }: Pick<SourceLinkProps, 'href' | 'children'>) {
  if (/\s/.test(children) || plainText(children) !== children) {
    return <SourceLink href={href}>{children}</SourceLink>;
  }
  // Screen readers would pause where a line can end.
  return (
    <SafeLink href={href} text={children} aria-label={children}>
      <OwnDirection of={children}>
        <Address>{children}</Address>
      </OwnDirection>
    </SafeLink>
  );
}

/** What a server has rendered is for later. */
const nowhere = () => undefined;

const wordsOf = (href: string) =>
  href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '');

/** The modules of a code in rows, dark ones as true, with the quiet zone of four modules; none if it is too long. */
function modulesOf(href: string): boolean[][] | undefined {
  try {
    return encode(href, { ecc: 'M', boostEcc: true, border: 4 }).data;
  } catch {
    return undefined;
  }
}

const code = ({ shape }: SlideTheme) =>
  ({
    flex: 'none',
    '& > svg': { display: 'block', borderRadius: shape.radius, forcedColorAdjust: 'none' },
    '& > figcaption': {
      marginTop: 16,
      fontWeight: 700,
      lineHeight: 1.2,
      overflowWrap: 'anywhere',
    },
  }) as const;
