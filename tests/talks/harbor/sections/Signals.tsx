import {
  Code,
  ColumnsSlide,
  DemoSlide,
  EmbedSlide,
  Formula,
  Part,
  PictureSlide,
  PointsSlide,
  TableSlide,
  VideoSlide,
} from 'lectern';
import { useState } from 'react';
import ships from '../../../../stories/samples/ships.webm';
import counter from '../pictures/counter.svg';
import harbor from '../pictures/harbor.svg';
import signal from '../pictures/signal.gif';
import tides from '../pictures/tides.svg';

export function Signals() {
  return (
    <Part title="Signals" accent="coral">
      <DemoSlide
        title="Count them as they leave"
        picture={{ src: counter, alt: 'A counter at 3, and a button' }}
        notes="Press it three times, go on, and come back."
      >
        <Counter />
      </DemoSlide>
      <EmbedSlide
        id="tides"
        title="High water, as it is now"
        src="/tides.html"
        picture={{ src: tides, alt: 'The tide office: high water at 14:20' }}
        notes="Without a network, it is the picture."
      />
      <VideoSlide
        title="Twelve seconds at the pier"
        src={ships}
        alt="A ship passes, again and again"
        poster={harbor}
        loop
        muted
        notes="Say nothing."
      />
      <PictureSlide
        title="Long, short, short: keep clear of me"
        picture={{ src: signal, alt: 'A ship at night, whose lamp is lit' }}
        caption="D in Morse: I turn slowly"
        notes="Count with the lamp, once."
      />
      <ColumnsSlide
        title="How long a ship waits, twice"
        columns={[
          { children: <Formula size="title" tex="W = \sum_{i=1}^{n} \frac{s_i}{1 - \rho_i}" /> },
          {
            children: (
              <Code
                language="python"
                code={`
                  def wait(ships):
                      return sum(
                          s / (1 - rho)
                          for s, rho in ships
                      )
                `}
              />
            ),
          },
        ]}
        notes="The same, for those who read the other."
      />
      <PointsSlide
        title="Two cranes, one matrix"
        points={[
          {
            text: 'Its inverse is $\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}^{-1} = \\frac{1}{ad - bc} \\begin{pmatrix} d & -b \\\\ -c & a \\end{pmatrix}$',
          },
          { text: 'It has none if $ad = bc$: then the $n$th crane is idle' },
        ]}
        notes="Nobody has to know it by heart."
      />
      <TableSlide
        title="What sorting costs"
        columns={['Sort', 'Best', 'Worst']}
        rows={[
          ['By hand', '$O(n)$', '$O(n^2)$'],
          ['By berth', '$O(n \\log n)$', '$O(n \\log n)$'],
          ['By tide', '$O(n + k)$', '$O(n^{3/2})$'],
        ]}
        notes="The middle one is good enough."
      />
    </Part>
  );
}

function Counter() {
  const [count, setCount] = useState(0);
  return (
    <div css={{ display: 'grid', justifyItems: 'center', gap: 24 }}>
      <output css={({ fontSizes }) => ({ fontSize: fontSizes.display, lineHeight: 1 })}>
        {count}
      </output>
      <button
        type="button"
        css={({ shape }) => ({ padding: '12px 32px', borderRadius: shape.radius })}
        onClick={() => setCount(count + 1)}
      >
        A ship leaves
      </button>
    </div>
  );
}
