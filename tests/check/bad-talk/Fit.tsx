import { useTheme } from '@emotion/react';
import { Code, CodeSlide, ColumnsSlide, Part, Reveal, useReveal } from 'lectern';
import { Slide, plainPicture } from './Slide.tsx';

const long =
  'Tea is the leaf of a bush that grows on hills, and it wants patience more than water.';

const wide = 'pour(kettle, cup, { sugar, milk, lemon, honey, no: water });\nsip(cup);';

export function Fit() {
  return (
    <Part title="Fit">
      <Slide id="nested-clip" title="Inside two boxes that clip">
        <div style={{ overflow: 'hidden', width: 500 }}>
          <div style={{ overflow: 'hidden', height: 90 }}>
            <p>{long}</p>
          </div>
        </div>
      </Slide>
      <Slide id="cut-sideways" title="Cut at its side">
        <div style={{ overflow: 'hidden', width: 400 }}>
          <p style={{ whiteSpace: 'nowrap' }}>Oolong, sencha, darjeeling and assam</p>
        </div>
      </Slide>
      <Slide id="dots" title="Ended by dots">
        <p
          style={{
            width: 400,
            overflow: 'hidden',
            whiteSpace: 'nowrap',
            textOverflow: 'ellipsis',
          }}
        >
          Oolong, sencha, darjeeling and assam
        </p>
      </Slide>
      <Slide id="long-word" title="A word longer than its column">
        <div style={{ display: 'grid', gridTemplateColumns: '220px 220px', gap: 160 }}>
          <p>Rindfleischetikettierung</p>
          <p>Beef</p>
        </div>
      </Slide>
      <Slide
        id="endless-title"
        title="Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"
      >
        <p>A text</p>
      </Slide>
      <Slide id="tall-card" title="Too much for its card">
        <div style={{ width: 480, height: 100, border: '2px solid' }}>
          <p>{long}</p>
        </div>
      </Slide>
      <Slide id="off-the-side" title="Off the slide at its side">
        <p style={{ position: 'absolute', right: -90, top: 300 }}>Where is the rest?</p>
      </Slide>
      <Slide id="off-the-end" title="Off the slide at its end" frame={false}>
        <p style={{ position: 'absolute', left: 72, bottom: -24 }}>The last word</p>
      </Slide>
      <Slide id="pushed-out" title="Pushed off the slide" frame={false}>
        <div style={{ position: 'absolute', left: 72, bottom: -320 }}>
          <p style={{ height: 80 }}>Green tea</p>
          <p style={{ height: 80 }}>Black tea</p>
          <p style={{ height: 80 }}>White tea</p>
          <p style={{ height: 80 }}>Red tea, which is none</p>
        </div>
      </Slide>
      <Slide id="across" title="One across the other">
        <p style={{ position: 'absolute', left: 72, top: 300 }}>Green tea from Uji</p>
        <p style={{ position: 'absolute', left: 200, top: 312, color: '#000', background: '#fff' }}>
          Black tea from Assam
        </p>
      </Slide>
      <Slide id="cut-columns" title="Two columns, cut at their sides">
        <div style={{ display: 'flex', gap: 40 }}>
          <div style={{ overflow: 'hidden', width: 300 }}>
            <p style={{ whiteSpace: 'nowrap' }}>Oolong, sencha, darjeeling and assam</p>
          </div>
          <div style={{ overflow: 'hidden', width: 300 }}>
            <p style={{ whiteSpace: 'nowrap' }}>Espresso, ristretto and cappuccino</p>
          </div>
        </div>
      </Slide>
      <Slide id="pulled-up" title="Pulled up into the title">
        <p style={{ marginTop: -64 }}>Just below the title</p>
      </Slide>
      <Slide id="picture-cut" title="Half a picture">
        <div style={{ overflow: 'hidden', width: 900, height: 150 }}>
          <img
            src={plainPicture('teal')}
            alt="A plantation"
            width={400}
            height={300}
            style={{ objectFit: 'cover' }}
          />
        </div>
      </Slide>
      <CodeSlide
        id="long-code"
        title="Code that is long and wide"
        notes="What is said here."
        language="text"
        code={Array.from({ length: 40 }, (_, n) => `pour(${n})`.padEnd(n * 3, '-')).join('\n')}
        steps={['1-40']}
      />
      <CodeSlide
        id="crowded-code"
        title="Texts that crowd"
        notes="What is said here."
        language="text"
        before={long}
        after="Ready"
        lineNumbers
        code={Array.from({ length: 12 }, () => 'pour(kettle, cup)'.padEnd(77, '.')).join('\n')}
        steps={[{ lines: '1', text: `${long} ${long}` }]}
        fileName="tea.txt"
      />
      <ColumnsSlide
        id="cut-code"
        title="Code wider than its column"
        notes="What is said here."
        columns={[
          { heading: 'Now', children: <Code language="text" code={wide} /> },
          { heading: 'Then', children: <Code language="text" code={wide} /> },
        ]}
        steps={[{ first: '2', second: '1' }]}
      />
      <ColumnsSlide
        id="wide-output"
        title="Output wider than its column"
        notes="What is said here."
        columns={[
          {
            heading: 'Now',
            children: <Code language="text" code="sip(cup);" output={'ah-'.repeat(16)} />,
          },
          { heading: 'Then', text: 'A cup of tea' },
        ]}
      />
      <ColumnsSlide
        id="crowded-output"
        title="Output that crowds"
        notes="What is said here."
        columns={[
          {
            heading: 'Now',
            children: (
              <Code
                language="text"
                code={Array.from({ length: 12 }, () => 'sip(cup);').join('\n')}
                steps={['6']}
                output={Array.from({ length: 16 }, () => 'ah').join('\n')}
              />
            ),
          },
        ]}
      />
      <Slide id="only-once" title="Only once" reveals={[{}, {}, {}]}>
        <Reveal step={1} as="p">
          First
        </Reveal>
        <Reveal step={2} as="p">
          Second
        </Reveal>
        <OnlyOnce />
      </Slide>
      <CodeSlide
        id="code-close"
        title="Long code, a few lines at a time"
        notes="What is said here."
        language="text"
        lineNumbers
        code={Array.from({ length: 40 }, (_, n) => `pour(${n})`.padEnd(76, '.')).join('\n')}
        steps={['1-3', '20-22', '40']}
      />
      <CodeSlide
        id="output-close"
        title="Output in the place of code"
        notes="What is said here."
        language="text"
        code={Array.from({ length: 9 }, () => 'sip(cup);').join('\n')}
        steps={['all', '9']}
        output={Array.from({ length: 17 }, () => 'ah'.padEnd(74, '-')).join('\n')}
      />
      <CodeSlide
        id="beside-close"
        title="Texts beside code that is narrow"
        notes="What is said here."
        language="text"
        before="Tea wants patience, and the water wants to be hot"
        after="Then it is ready"
        code={Array.from({ length: 12 }, () => 'pour(kettle, cup)'.padEnd(51, '.')).join('\n')}
        steps={[{ lines: '1', text: 'The first cup' }]}
      />
      <Slide id="fit-close" title="All of it fits">
        <div style={{ overflow: 'hidden', width: 500, height: 40 }}>
          <p style={{ fontSize: 32, lineHeight: 1.25 }}>As high as its line</p>
        </div>
        <p style={{ width: 'fit-content', border: '2px solid', lineHeight: 1 }}>
          As wide as its words
        </p>
        <div style={{ position: 'relative', overflow: 'hidden', width: 600, marginTop: 20 }}>
          <span
            aria-hidden
            style={{ position: 'absolute', right: -40, top: -60, fontSize: 200, opacity: 0.2 }}
          >
            1
          </span>
          <p>A drawing behind it is cut</p>
        </div>
        <p style={{ width: 260, overflowWrap: 'break-word' }}>{'Donaudampf\u00ADschifffahrt'}</p>
        <p
          style={{
            position: 'absolute',
            width: 1,
            height: 1,
            overflow: 'hidden',
            clipPath: 'inset(50%)',
            whiteSpace: 'nowrap',
          }}
        >
          Only for those who listen
        </p>
        <div style={{ overflow: 'hidden', width: 300, height: 100, borderRadius: 50 }}>
          <img
            src={plainPicture('teal')}
            alt="A pond in Uji"
            style={{ width: '100%', height: 200, marginTop: -40, objectFit: 'cover' }}
          />
        </div>
        <div style={{ width: 500, height: 90, border: '2px solid', position: 'relative' }}>
          <span style={{ position: 'absolute', top: -44, left: 380 }}>set on the edge</span>
        </div>
        <p style={{ rotate: '-20deg', width: 300, margin: '30px 0 0 700px' }}>A stamp, turned</p>
      </Slide>
    </Part>
  );
}

/** Too wide only at step 3, in the theme paper, at 4:3. */
function OnlyOnce() {
  const { name } = useTheme();
  const isShown = useReveal(3);
  return (
    <p
      css={{
        visibility: isShown ? 'visible' : 'hidden',
        width: 300,
        border: '2px solid',
        '@media (max-aspect-ratio: 3/2)': name === 'paper' && { whiteSpace: 'nowrap' },
      }}
    >
      Third, and it is a little longer
    </p>
  );
}
