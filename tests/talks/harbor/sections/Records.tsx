import { Code, CodeSlide, ColumnsSlide, Part, SectionSlide, TerminalSlide } from 'lectern';
import expression from '../code/expression.py?raw';
import after from '../code/pipeline.ts.txt?raw';
import before from '../code/pipeline.yaml?raw';
import record from '../code/record.h?raw';
import waits from '../code/waits.py?raw';
import table from '../code/waits.txt?raw';

export function Records() {
  return (
    <Part title="Records" accent="violet">
      <SectionSlide
        title="Records"
        subtitle="What a ship says about itself"
        notes="Now the code."
      />
      <ColumnsSlide
        title="Header"
        hideTitle
        widths="5:7"
        columns={[
          {
            heading: 'Header',
            points: ['`magic` first', 'Then the version', '`flags` may grow', 'Ends with a length'],
          },
          { children: <Code code={record} language="c" steps={['2-3']} /> },
        ]}
        notes="Two fields tell a reader whether to go on."
      />
      <ColumnsSlide
        title="Checksum"
        hideTitle
        widths="5:7"
        columns={[
          {
            heading: 'Checksum',
            points: [
              'One byte for the kind',
              'Three for later',
              '`checksum` is last',
              'No key, no secret',
            ],
          },
          { children: <Code code={record} language="c" steps={['7-9']} /> },
        ]}
        notes="It finds mistakes, not attackers."
      />
      <ColumnsSlide
        title="Old and new"
        hideTitle
        widths="5:7"
        columns={[
          { heading: 'Before', children: <Code code={before} language="yaml" /> },
          { heading: 'After', children: <Code code={after} language="ts" /> },
        ]}
        steps={[
          { first: 'all', second: 'all' },
          { first: '2-5', second: '1, 6-8', cue: 'The schedule is code now.' },
          { first: '9-12', second: '10-15', cue: 'So is the match.' },
          { text: 'Typed · tested · shorter by one tool', cue: 'Breathe.' },
        ]}
        waive={{
          codeSize: 'Both are there as a whole to show their length; the steps move them into view',
        }}
        notes="One press moves both sides."
      />
      <CodeSlide
        title="Who waits longer than an hour?"
        code={waits}
        language="python"
        steps={['all', { lines: '3', cue: 'It reads nothing yet.' }, '4', '5-8', '9']}
        output={{ text: table, cue: 'The fuel berth, of course.' }}
        notes="Nine lines."
      />
      <CodeSlide
        title="The whole plan in one expression"
        code={expression}
        language="python"
        waive={{ codeSize: 'Its length is the point: nobody can read it at once' }}
        notes="Do not do this."
      />
      <TerminalSlide
        title="Try it in a minute"
        commands={[
          { command: 'npx example-berths init', output: 'Wrote berths.toml' },
          { command: 'npx example-berths plan --dry-run', output: '6 ships, 5 berths, 1 waits' },
        ]}
        notes="It works offline."
      />
    </Part>
  );
}
