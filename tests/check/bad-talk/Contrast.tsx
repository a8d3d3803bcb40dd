import { CodeSlide, Emoji, Part, PointsSlide, Reveal } from 'lectern';
import { Slide, drawing, plainPicture } from './Slide.tsx';

/** An arrow without a ground, and a ground. */
const arrow = (color: string) =>
  `<path d="M100 150h600l-80-80m80 80-80 80" fill="none" stroke="${color}" stroke-width="20"/>`;
const ground = '<path d="M0 0h900v300H0z" fill="#e8e2d4"/>';

const onPicture = { position: 'absolute', left: 120, top: 300 } as const;

export function Contrast() {
  return (
    <Part title="Contrast">
      <Slide id="white-on-light" title="White on a light picture">
        <img src={plainPicture('#e8e2d4')} alt="" width={900} height={300} />
        <p style={{ ...onPicture, color: '#ffffff' }}>Morning in the mountains</p>
      </Slide>
      <Slide id="over-gradient" title="Over a gradient">
        <p
          style={{
            color: '#ffffff',
            background: 'linear-gradient(90deg, #10233f, #f4f4f4)',
            width: 900,
          }}
        >
          It is easy to read on the left and it fades to the right
        </p>
      </Slide>
      <Slide id="faded" title="Faded">
        <p style={{ opacity: 0.25 }}>Hardly there</p>
      </Slide>
      <Slide id="faded-code" title="All of the code faded">
        <pre style={{ opacity: 0.2 }}>pour(kettle);</pre>
      </Slide>
      <Slide id="gradient-letters" title="Letters of a gradient">
        <p
          style={{
            width: 'fit-content',
            color: 'transparent',
            background: 'linear-gradient(90deg, #8a8a8a, #777777)',
            backgroundClip: 'text',
          }}
        >
          <span style={{ color: 'transparent' }}>Grey on any ground</span>
        </p>
      </Slide>
      <Slide id="two-grounds" title="Words on grounds of their own">
        <p>
          <span style={{ color: '#000000', background: '#ffffff' }}>Green tea</span>{' '}
          <span style={{ color: '#ffffff', background: '#f4f4f4' }}>and white tea</span>
        </p>
      </Slide>
      <Slide id="night-only" title="Made for the night">
        <p style={{ color: '#bcc6d8' }}>Good on blue, lost on paper</p>
      </Slide>
      <Slide id="lost-emoji" title="Yellow on yellow" reveals={[{}]}>
        <p style={{ background: '#ffcc4d' }}>
          <Emoji>🟡</Emoji>
        </p>
        <Reveal step={1} as="p">
          It smiles
        </Reveal>
      </Slide>
      <Slide id="lost-line-icon" title="Brown on brown">
        <p style={{ background: '#6f4a12' }}>
          <Emoji>lock</Emoji>
        </p>
      </Slide>
      <Slide id="black-lines" title="Black lines on black">
        <div style={{ width: 600, background: '#101010' }}>
          <img src={drawing(arrow('#000000'))} alt="An arrow" width={600} height={200} />
        </div>
      </Slide>
      <Slide id="white-lines" title="White lines on white">
        <table>
          <tbody>
            <tr>
              <td style={{ background: '#ffffff' }}>
                <img src={drawing(arrow('#f4f4f4'))} alt="" width={60} height={20} /> Arrow
              </td>
            </tr>
          </tbody>
        </table>
      </Slide>
      <Slide id="lines-close" title="Lines that can be seen">
        <div style={{ background: '#101010' }}>
          {/* On its own mat, in its own box, as the edge of one, in a color, and inverted. */}
          <img
            src={drawing(arrow('#000000'))}
            alt="An arrow on white"
            style={{ width: 300, padding: 24, background: '#ffffff' }}
          />
          <img src={drawing(`${ground}${arrow('#000000')}`)} alt="An arrow in a box" width={300} />
          <img
            src={drawing(
              '<path d="M100 20h700v260H100z" fill="#fff" stroke="#000" stroke-width="8"/>',
            )}
            alt="A box with a black edge"
            width={150}
          />
          <img src={drawing(arrow('#b3261e'))} alt="A red arrow" width={300} />
          <img
            src={drawing(arrow('#000000'))}
            alt="A black arrow, inverted"
            width={300}
            style={{ filter: 'invert(1)' }}
          />
        </div>
      </Slide>
      <Slide id="dimmed-close" title="Code that a step has dimmed">
        <pre style={{ margin: 0, color: '#888888', background: '#ffffff' }}>
          <code>
            <span data-line="dim">const kettle = full;{'\n'}</span>
            <span data-line="lit" style={{ color: '#000000' }}>
              pour(kettle);{'\n'}
            </span>
          </code>
        </pre>
      </Slide>
      <CodeSlide
        id="words-close"
        title="Words that a step lights"
        notes="What is said here."
        language="ts"
        code="const kettle = full; pour(kettle, cup);"
        steps={[{ words: 'pour(kettle, cup)' }]}
      />
      <Slide id="icons-close" title="Icons that can be seen">
        <p style={{ background: '#07202c', color: '#ffffff', fontSize: 56 }}>
          <Emoji>🗄️</Emoji> <Emoji>🙂</Emoji>
        </p>
      </Slide>
      <Slide id="line-icons-close" title="A line icon that can be seen">
        <p>
          <Emoji>lock</Emoji>
        </p>
      </Slide>
      <PointsSlide
        id="marks-close"
        title="Words that are ==marked=="
        notes="What is said here."
        points={['**Green tea** and ==white tea==', '==Black tea== and **red tea**']}
      />
      <Slide id="contrast-close" title="Just enough">
        <img src={plainPicture('#e8e2d4')} alt="" width={900} height={300} />
        <p style={{ ...onPicture, color: '#1c1c1c' }}>Morning in the mountains</p>
        <p
          style={{
            color: '#ffffff',
            background: 'linear-gradient(90deg, #10233f 60%, #f4f4f4)',
            width: 900,
          }}
        >
          It ends before it fades
        </p>
        <pre style={{ margin: 0 }}>
          <code>
            <span style={{ opacity: 0.2 }}>const kettle = full;{'\n'}</span>
            <span>pour(kettle);{'\n'}</span>
          </code>
        </pre>
        <p style={{ color: '#767676', background: '#ffffff' }}>Grey of 4.5:1</p>
        <p style={{ color: 'transparent', WebkitTextStroke: '1px #000', background: '#ffffff' }}>
          Only an outline
        </p>
        <p style={{ opacity: 0.3 }} aria-hidden>
          🫖 ☕️
        </p>
      </Slide>
    </Part>
  );
}
