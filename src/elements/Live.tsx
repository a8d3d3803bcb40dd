import type { ReactNode } from 'react';
import type { Href } from '../core/people.ts';
import { say } from '../core/strings.ts';
import { shortAddress } from '../core/words.ts';
import type { SlideProps } from '../spectacle/SlideFrame.tsx';
import { labelText } from '../theme/textStyles.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { SafeLink } from './SourceLink.tsx';

/** The picture of what cannot be shown: of a demo in a PDF, or of a page without a network. */
export interface LivePicture {
  /** The picture: an import, such as `import page from './page.png'`, or a file of the public folder. */
  src: string;
  /** What can be seen in it, for people who cannot see it. */
  alt: string;
}

/** How much of the slide a demo, a page or a film has. */
export type LiveLayout = 'framed' | 'full';

/** What a slide has around its content, if that has all of the slide. */
export const chromeOf = (layout: LiveLayout): Pick<SlideProps, 'frame' | 'hideTitle'> =>
  layout === 'full' ? { frame: false, hideTitle: true } : {};

/** The picture itself: whole, in the middle of its box. */
export const StandIn = ({ src, alt }: LivePicture) => <img css={standIn} src={src} alt={alt} />;

/**
 * What a still has of something live without a picture: a sign with its name, and the address of the talk, if the page
 * knows it.
 */
export function LiveSign({ name }: { name?: string }) {
  const site = globalThis.document?.querySelector<HTMLMetaElement>('meta[property="og:url"]');
  return (
    <div css={sign}>
      <i aria-hidden />
      {name && <p data-name>{name}</p>}
      <p>{say('Live demo')}</p>
      {site?.content && <WebAddress href={site.content as Href} />}
    </div>
  );
}

export interface LiveBoxProps {
  /** Below the heading, or all over the slide. */
  layout: LiveLayout;
  /** Draw its edge. @default false */
  hasEdge?: boolean;
  /** A line below it. */
  foot?: ReactNode;
  /** What is shown. */
  children: ReactNode;
}

/** A box for what is live, with a line below it. */
export const LiveBox = ({ layout, hasEdge = false, foot, children }: LiveBoxProps) => (
  <div
    css={box}
    data-layout={layout}
    data-edge={hasEdge && layout === 'framed'}
    // The reading view leads from its picture to the slide.
    data-live={hasEdge}
  >
    <div css={inside}>{children}</div>
    {foot && <div css={footline}>{foot}</div>}
  </div>
);

/** An address in words, which leads to it. */
export function WebAddress({ href }: { href: Href }) {
  const words = shortAddress(href, 64);
  return (
    <p css={address}>
      <SafeLink href={href} text={words}>
        {words}
      </SafeLink>
    </p>
  );
}

/** Gives the keys back to the talk. */
export function leaveFocus() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // From a frame, it only then comes back.
  window.focus();
}

const box = {
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  '&[data-layout="full"]': { position: 'absolute', inset: 0 },
} as const;

const inside = ({ colors, shape }: SlideTheme) =>
  ({
    flex: 1,
    minHeight: 0,
    // What is larger than the box does not make it larger.
    display: 'grid',
    gridTemplate: 'minmax(0, 1fr) / minmax(0, 1fr)',
    placeItems: 'center',
    overflow: 'clip',
    '[data-edge="true"] > &': {
      border: `${shape.rule / 2}px solid ${colors.line}`,
      borderRadius: shape.radius,
    },
    // Controls have the font and the size of the slide, unless the demo says something else.
    'html :where(&) :where(button, input, select, textarea)': { font: 'inherit' },
  }) as const;

const footline = {
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 24,
  minHeight: 48,
  '& > button': { marginInlineStart: 'auto' },
  '[data-layout="full"] > &': { minHeight: 80, paddingInline: 72 },
} as const;

/** A button for the speaker, which the audience can pass over. */
export const quietButton = (theme: SlideTheme) =>
  ({
    ...labelText(theme),
    padding: '6px 14px',
    border: `2px solid ${theme.colors.line}`,
    borderRadius: theme.shape.radius,
    background: theme.colors.surface,
    color: theme.colors.text,
    cursor: 'pointer',
    '&:focus-visible': { outline: '4px solid', outlineOffset: 2 },
  }) as const;

const sign = ({ colors, accent, fontSizes }: SlideTheme) =>
  ({
    width: '100%',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 16,
    background: colors.surface,
    fontSize: fontSizes.lead,
    fontWeight: 700,
    // A light that is on: a triangle would look as if one could press it.
    '& > i': {
      width: 56,
      height: 56,
      border: `4px solid ${accent}`,
      borderRadius: '50%',
      background: `radial-gradient(${accent} 14px, transparent 15px)`,
    },
    '& > [data-name]': { fontSize: fontSizes.title, lineHeight: 1.1, textAlign: 'center' },
  }) as const;

const standIn = {
  width: '100%',
  height: '100%',
  objectFit: 'contain',
  textAlign: 'center',
} as const;

const address = ({ fonts, fontSizes }: SlideTheme) =>
  ({ fontFamily: fonts.code, fontSize: fontSizes.label }) as const;
