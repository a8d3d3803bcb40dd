import { Part, Reveal } from 'lectern';
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
      <Slide id="look-close" title="A picture between rows of plain slides">
        <img src={plainPicture('teal')} alt="A valley" width={1221} height={407} />
      </Slide>
    </Part>
  );
}

const teas = ['Green tea', 'Black tea', 'White tea'];
const each = teas.map(() => ({}));
