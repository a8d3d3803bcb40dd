import { CodeSlide, ColumnsSlide, Part, SectionSlide, SourceLink, TableSlide } from 'lectern';
import firstOnly from '../code/askFirst.ts.txt?raw';
import oneByOne from '../code/askOneByOne.ts.txt?raw';
import together from '../code/askTogether.ts.txt?raw';
import mark from '../pictures/mark.svg';

export function Cargo() {
  return (
    <Part title="Cargo" accent="green">
      <SectionSlide title="Cargo" subtitle="What travels, and in what" notes="Three tables." />
      <TableSlide
        title="Three queues, three promises"
        columns={['Queue', 'Ordered', 'Durable', 'Commands']}
        rows={[
          ['Buoy', true, false, '`put`, `take`'],
          ['Tugboat', true, true, '`send`, `ack`'],
          ['Lighthouse', false, true, '`flash`'],
        ]}
        notes="We took the second one."
      />
      <TableSlide
        title="Seven libraries, five properties"
        columns={['Library', 'Typed', 'Tested', 'Small', 'Fast', 'Alive']}
        rows={[
          ['anchor', '✓', '✓', '', '✓', '✓'],
          ['bollard', '✓', '', '✓', '', '✓'],
          ['capstan', '', '✓', '✓', '✓', ''],
          ['davit', '✓', '✗', '', '✓', '✓'],
          ['ensign', '', '✓', '✓', '', '✗'],
          ['fender', '✓', '✓', '✓', '', '✓'],
          ['gangway', '', '', '✓', '✓', '✓'],
        ]}
        notes="A third of it nobody knows."
      />
      <TableSlide
        title="Who keeps it afloat"
        columns={['', 'Project', 'Maintainers']}
        rows={projects.map((name, index) => [
          <img key="logo" src={mark} alt={`Logo of ${name}`} />,
          <SourceLink key="link" href={`https://example.com/${name}`}>
            {name}
          </SourceLink>,
          index % 3 ? 'Four people' : 'One person, in the evenings',
        ])}
        reveal="rows"
        waive={{ steps: 'One row, one breath: each project gets its thanks' }}
        notes="Read each name."
      />
      <ColumnsSlide
        title="Five names have changed"
        columns={[
          {
            heading: 'Old',
            points: ['`dock()`', '`undock()`', '`queueLen`', '`forceAll`', '`cfg`'],
          },
          {
            heading: 'New',
            points: ['`arrive()`', '`leave()`', '`waiting`', '`override`', '`settings`'],
          },
        ]}
        after="The old names warn until version 4"
        notes="The codemod does it."
      />
      <CodeSlide
        title="Ask the berths one by one, or all at once"
        language="ts"
        versions={[
          { code: oneByOne },
          { code: together, text: 'Five questions, and one wait', cue: 'Count the awaits.' },
          { code: together, lines: '4', text: 'The slowest berth says how long' },
          { code: firstOnly, text: 'Who is free first?', cue: 'A race has one winner.' },
        ]}
        notes="The same question in three versions."
      />
    </Part>
  );
}

const projects = [
  'anchor',
  'bollard',
  'capstan',
  'davit',
  'ensign',
  'fender',
  'gangway',
  'hawser',
  'inlet',
  'jetty',
  'keel',
];
