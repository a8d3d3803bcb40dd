import type { Theme } from '@emotion/react';
import { Heading, Part, Reveal, SlideFrame } from 'lectern';
import { Slide, plainPicture } from './Slide.tsx';

export function Look() {
  return (
    <Part title="Look">
      <Slide id="empty-start" title="Nothing until a key is pressed" reveals={each}>
        <ul>
          {teas.map((name, index) => (
            <Reveal key={name} as="li" step={index + 1}>
              {name}
            </Reveal>
          ))}
        </ul>
      </Slide>
      <Slide id="places-close" title="Rules where something will stand" reveals={each}>
        <ul css={{ '& > li': { borderTop: '4px solid' } }}>
          {teas.map((name, index) => (
            <Reveal key={name} as="li" place step={index + 1}>
              <span>{name}</span>
            </Reveal>
          ))}
        </ul>
        <Reveal as="p" step={3}>
          And then coffee
        </Reveal>
      </Slide>
      <Slide id="odd-size" title="A size of its own">
        <p>Green tea</p>
        <p style={{ fontSize: 28 }}>Black tea</p>
      </Slide>
      <Slide id="many-sizes" title="A size for each thing">
        {(['lead', 'name', 'body', 'label'] as const).map((size) => (
          <p key={size} css={textOf(size)}>
            Green tea
          </p>
        ))}
      </Slide>
      <SlideFrame id="all-alike" title="All of one size" notes="What is said here.">
        <Heading css={small}>All of one size</Heading>
        <p>Green tea</p>
      </SlideFrame>
      <Slide id="sizes-close" title="As many sizes as there may be" kicker="Tea">
        <p css={textOf('label')}>Green tea</p>
        <p style={{ fontSize: 113, lineHeight: 1 }}>100 °C</p>
        {(['lead', 'body'] as const).map((size) => (
          <p key={size} css={textOf(size)}>
            Tea<sup>1</sup>
          </p>
        ))}
      </Slide>
      <Slide id="near-line" title="A line too near" backdrop={<Line top={380} />}>
        <p style={under}>Green tea</p>
      </Slide>
      <Slide id="line-close" title="A line far enough" backdrop={<Line top={371} isGrid />}>
        <p style={under}>xxxxx</p>
      </Slide>
      <Slide id="look-close" title="A picture between rows of plain slides">
        <img src={plainPicture('teal')} alt="A valley" width={1221} height={407} />
      </Slide>
    </Part>
  );
}

/** A drawing, as themes have them: a line, and perhaps a grid that can hardly be seen. */
const Line = ({ top, isGrid = false }: { top: number; isGrid?: boolean }) => (
  <svg
    data-drawing="own"
    aria-hidden
    viewBox="0 0 1366 768"
    width={1366}
    style={{ position: 'absolute', left: 0, top: 0 }}
  >
    <path d={`M0 ${top}H1366`} stroke="#d03030" strokeWidth={4} />
    {isGrid && <path d="M0 420H1366" stroke="currentColor" strokeOpacity={0.1} />}
  </svg>
);

const under = { position: 'absolute', left: 72, top: 393, lineHeight: 1 } as const;

const textOf =
  (size: keyof Theme['fontSizes']) =>
  ({ fontSizes }: Theme) => ({ fontSize: fontSizes[size] });

const small = ({ fontSizes }: Theme) => ({ '&&': { fontSize: fontSizes.lead } });

const teas = ['Green tea', 'Black tea', 'White tea'];
const each = teas.map(() => ({}));
