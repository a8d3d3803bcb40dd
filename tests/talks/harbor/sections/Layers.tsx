import {
  CodeSlide,
  DrawingSlide,
  Part,
  TableSlide,
  arrow,
  circle,
  label,
  underline,
} from 'lectern';
import berth from '../pictures/berth.svg?drawing';
import waits from '../code/waits.py?raw';

export function Layers() {
  return (
    <Part title="Layers" accent="cyan">
      <DrawingSlide
        title="How a ship gets a berth"
        drawing={berth}
        alt="A ship calls the radio room, which puts a ticket into a queue; the queue calls a crane."
        steps={[
          ['radio', 'call'],
          ['queue', 'ticket'],
          { show: 'again', text: 'Most of the time, there is no berth.' },
          { light: 'queue', text: 'So **the queue** decides.', cue: 'Wait for a question.' },
          { hide: 'again', show: ['crane', 'turn'] },
          { light: ['crane', 'turn'], text: 'Its turn comes, and the crane is free.' },
        ]}
        notes="One drawing for six sentences."
      />
      <CodeSlide
        title="Where does an hour go?"
        code={waits}
        language="python"
        marks={[
          circle('line 3', { label: 'All ships' }),
          underline('60', { label: 'Minutes', cue: 'Not seconds.' }),
        ]}
        notes="Two places in nine lines."
      />
      <TableSlide
        title="Who waits for whom?"
        columns={['Who', 'Waits for', 'Minutes']}
        rows={[
          ['Ship', 'Berth', 45],
          ['Berth', 'Crane', 20],
          ['Crane', 'Ship', 90],
        ]}
        marks={[
          arrow('cell 3,3', { label: 'The most' }),
          label('Berth', 'Twice here', { nth: 2, step: 1 }),
        ]}
        notes="A ring."
      />
    </Part>
  );
}
