import { Header } from '../elements/Header.tsx';
import { Rail } from '../elements/Rail.tsx';
import { RichText } from '../elements/RichText.tsx';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import { Reveal } from '../spectacle/Reveal.tsx';
import { SlideFrame, type SlideProps } from '../spectacle/SlideFrame.tsx';
import type { SlideTheme } from '../theme/theme.ts';

export interface MythSlideProps extends SlideProps {
  /** The number that the phase would have; 1 is the first. */
  phase: number;
  /** The number of phases. @default 5 */
  phases?: number;
  /** The word for a phase, above the heading. @default 'PHASE' */
  label?: string;
  /** The slide's heading: the name of the phase. */
  title: string;
  /** Why it is not a phase yet, in three words. */
  status: string;
  /** The promise. */
  pitch: string;
  /** The reality. */
  realityCheck: { text: string; cue?: string };
}

/** A phase that everyone promises and no one has reached: the promise and the reality. */
export function MythSlide({
  phase,
  phases = 5,
  label = 'PHASE',
  title,
  status,
  pitch,
  realityCheck,
  ...slide
}: MythSlideProps) {
  return (
    <SlideFrame title={title} reveals={[{}, realityCheck]} {...slide}>
      <Header kicker={`${label} ${phase}`} title={title} />
      <Rail current={phase} total={phases} label={label} imagined />
      <div css={layout}>
        <Reveal as="p" step={1} data-status>
          <OwnDirection of={status} />
        </Reveal>
        <blockquote>
          <RichText>{pitch}</RichText>
        </blockquote>
        <Reveal step={2} as="p" data-reality>
          <RichText>{realityCheck.text}</RichText>
        </Reveal>
      </div>
    </SlideFrame>
  );
}

const layout = ({ colors, fontSizes, accent }: SlideTheme) =>
  ({
    flex: 1,
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: 28,
    marginTop: 24,
    '& > blockquote': {
      flex: 1,
      display: 'grid',
      alignContent: 'center',
      padding: '44px 56px 28px',
      border: `3px dashed ${accent}`,
      borderRadius: 24,
      fontSize: fontSizes.large,
      fontWeight: 500,
      lineHeight: 1.25,
      textWrap: 'pretty',
    },
    // A stamp across the corner of the promise.
    '& > [data-status]': {
      position: 'absolute',
      insetInlineEnd: 40,
      top: -30,
      padding: '10px 28px',
      rotate: '3deg',
      border: `4px solid ${accent}`,
      borderRadius: 12,
      background: colors.ground,
      fontSize: fontSizes.lead,
      fontWeight: 800,
      color: accent,
    },
    '& > [data-reality]': {
      maxWidth: '28em',
      fontSize: fontSizes.lead,
      lineHeight: 1.25,
      textWrap: 'balance',
    },
  }) as const;
