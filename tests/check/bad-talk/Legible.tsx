import {
  Chart,
  ChartSlide,
  DiagramSlide,
  Emoji,
  Part,
  Picture,
  PictureSlide,
  Reveal,
  SourceLink,
} from 'lectern';
import compass from '../../../stories/samples/pictures/logo-compass.svg';
import crate from '../../../stories/samples/pictures/logo-crate.svg';
import review from '../../../stories/samples/pictures/review.png';
import { Slide } from './Slide.tsx';
import farAway from './far-away.svg';

const words = (count: number) => Array.from({ length: count }, () => 'tea').join(' ');
const trays = [
  ['One', 'Two', 'Three', 'Four', 'Five'],
  ['Six', 'Seven', 'Eight', 'Nine', 'Ten'],
];
const items = (count: number) => Array.from({ length: count }, () => ({}));

/** A gif of one px. */
const onePixel =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAA/////yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==';

export function Legible() {
  return (
    <Part title="Legible">
      <Slide id="small" title="Small print">
        <p style={{ fontSize: 16 }}>No liability for cold tea</p>
      </Slide>
      <Slide id="scaled-down" title="Made smaller afterwards">
        <p style={{ scale: '0.5', transformOrigin: '0 0' }}>No liability for hot tea</p>
        <svg viewBox="0 0 2400 200" role="img" aria-label="A drawing that is smaller than its file">
          <text y="100" fontSize="30" fill="currentColor">
            No liability for cups
          </text>
        </svg>
      </Slide>
      <Slide id="long-line" title="A long line">
        <p style={{ fontSize: 24 }}>
          A line that is as long as this one loses its readers on their way back to the next.
        </p>
      </Slide>
      <Slide id="one-word-left" title="A last line of one word">
        <p style={{ width: 420, fontSize: 28, textWrap: 'wrap' }}>
          A cup of tea that is hot is best for us.
        </p>
        <p style={{ width: 420, fontSize: 28, textWrap: 'wrap' }}>
          A cup of tea that is hot is <SourceLink href="#small">best for us</SourceLink>
        </p>
      </Slide>
      <Slide id="wordy" title="A document">
        <p style={{ width: 700 }}>{words(80)}</p>
      </Slide>
      <Slide id="steps" title="Eight steps" reveals={items(8)}>
        {items(8).map((_, index) => (
          <Reveal key={index} step={index + 1} as="p">
            Cup {index + 1}
          </Reveal>
        ))}
      </Slide>
      <Slide id="waived" title="It has to be" waive={{ size: 'The joke is that it is small' }}>
        <p style={{ fontSize: 12 }}>Terms apply</p>
      </Slide>
      <Slide id="mixed-icons" title="Emoji beside line icons">
        <p>
          <Emoji>🔑</Emoji> and <Emoji>lock</Emoji>
        </p>
      </Slide>
      <Slide id="same-icons" title="One icon for everything">
        <p>
          <Emoji>🌿</Emoji> Green tea, <Emoji>🍎</Emoji> an apple, <Emoji>🌿</Emoji> white tea,{' '}
          <Emoji>🌿</Emoji> black tea
        </p>
      </Slide>
      <Slide id="one-icon" title="An icon that is only a mark">
        <p>
          <Emoji>leaf</Emoji> A tea and <Emoji>leaf</Emoji> another one
        </p>
      </Slide>
      <Slide id="few-pixels" title="A picture of one px">
        <img src={onePixel} alt="A leaf" width={600} height={200} style={{ objectFit: 'cover' }} />
      </Slide>
      <PictureSlide
        id="small-logo"
        title="A logo with a wide border"
        logos
        pictures={[
          { src: farAway, alt: 'A star', drawing: 'mat' },
          { src: compass, alt: 'Compass', drawing: 'mat' },
          { src: crate, alt: 'Crate', drawing: 'mat' },
        ]}
        notes="What is said here."
      />
      <ChartSlide
        id="one-bar"
        title="One bar alone"
        labels={['Tea']}
        series={[{ name: 'Cups', values: [7] }]}
        notes="What is said here."
      />
      <DiagramSlide
        id="many-nodes"
        title="Ten cups on two trays"
        kind="layers"
        nodes={Object.fromEntries(trays.flat().map((id) => [id, id]))}
        groups={trays.map((nodes) => ({ nodes }))}
        notes="What is said here."
      />
      {/* That its chart gets smaller is not said: no author has chosen the size. */}
      <Slide id="no-number" title="Cups that nobody counted">
        <p>Cups of tea</p>
        <p>In three days</p>
        <Chart
          label="Cups"
          labels={['Monday', 'Tuesday', 'Friday']}
          series={[{ name: 'Cups', values: [40, Number.NaN, 60] }]}
        />
      </Slide>
      <ChartSlide
        id="chart-close"
        title="Forty bars that are seen"
        labels={items(40).map((_, index) => index + 1)}
        series={[{ name: 'Cups', values: items(40).map((_, index) => 40 + index) }]}
        notes="What is said here."
      />
      <Slide id="legible-close" title="As much as there may be" reveals={items(7)}>
        <p style={{ fontSize: 22 }}>
          Seventy-five characters are in this line of text and not a single more ok..
        </p>
        <p style={{ width: 700 }}>{words(36)}</p>
        <p>
          <Emoji>leaf</Emoji> <Emoji>leaf</Emoji> <Emoji>droplet</Emoji> <Emoji>A</Emoji> as in 🍵
          and 🍵
        </p>
        <div style={{ display: 'flex', gap: 20 }}>
          {items(7).map((_, index) => (
            <Reveal key={index} step={index + 1} as="p">
              Cup {index + 1}
            </Reveal>
          ))}
        </div>
      </Slide>
      <Slide id="small-print-close" title="A picture that is large enough, and whose it is">
        <Picture
          src={review}
          alt="A review"
          credit={{
            label: 'Picture: the authors of this test, who have drawn it by a script of their own',
          }}
        />
      </Slide>
      <Slide id="last-line-close" title="Last lines that are long enough or meant">
        <p style={{ fontSize: 30, width: 241 }}>Unquestionably so</p>
        <p style={{ fontSize: 30, width: 321, textWrap: 'wrap' }}>
          A tea that is the most drinkable
        </p>
        <p style={{ fontSize: 30, width: 321 }}>
          A cup of hot tea, <br /> hot
        </p>
        <p style={{ fontSize: 30, width: 321, whiteSpace: 'pre-wrap' }}>
          {'Hot tea for everyone\nNow'}
        </p>
        <p style={{ fontSize: 30, width: 311, textWrap: 'wrap' }}>
          <SourceLink href="#small">Black tea</SourceLink>,{' '}
          <SourceLink href="#wordy">green tea</SourceLink>,{' '}
          <SourceLink href="#steps">red</SourceLink>
        </p>
      </Slide>
    </Part>
  );
}
