import {
  ChartSlide,
  ColumnsSlide,
  Diagram,
  DiagramSlide,
  Part,
  SectionSlide,
  StatementSlide,
} from 'lectern';

export function Drawings() {
  return (
    <Part title="Drawings" accent="pink">
      <SectionSlide title="Drawings" subtitle="What goes where" notes="Boxes first." />
      <DiagramSlide
        title="One ship has three names"
        nodes={{
          radio: { label: 'Radio', text: '`callSign`', form: 'outside' },
          berths: { label: 'Berths', text: '`vesselId`' },
          customs: { label: 'Customs', text: '`party`', form: 'store' },
        }}
        edges={[
          { from: 'radio', to: 'berths', label: 'JSON' },
          { from: 'berths', to: 'customs', label: 'EDI' },
        ]}
        steps={[['radio'], ['berths'], { names: ['customs'], cue: 'Nobody knows why.' }]}
        notes="The same field in three systems."
      />
      <DiagramSlide
        kind="layers"
        title="Four services, and what they give up on"
        nodes={{
          arrive: 'Arrive',
          moor: 'Moor',
          unload: 'Unload',
          leave: 'Leave',
          dead: { label: 'Dead letters', form: 'queue' },
        }}
        groups={[{ nodes: services }, { nodes: ['dead'] }]}
        edges={[
          { from: 'arrive', to: 'moor' },
          { from: 'moor', to: 'unload' },
          { from: 'unload', to: 'leave' },
          ...services.map((from) => ({ from, to: 'dead', tone: 'risk' }) as const),
        ]}
        steps={[{ names: ['dead'], cue: 'Look into it each morning.' }]}
        notes="First the good way."
      />
      <DiagramSlide
        kind="layers"
        title="What is below a message"
        nodes={{
          plan: 'Plan',
          mail: 'Mail',
          queue: { label: 'Queue', form: 'queue' },
          tcp: 'TCP',
          radio: 'Radio link',
          cable: 'Sea cable',
        }}
        groups={[
          { label: 'Ours', nodes: ['plan', 'mail'] },
          { label: 'Rented', nodes: ['queue'] },
          { label: 'Old', nodes: ['tcp'] },
          { label: 'Wet', nodes: ['radio', 'cable'] },
        ]}
        reveal="light"
        steps={[['plan', 'mail'], ['queue'], ['radio', 'cable']]}
        notes="From the top to the sea."
      />
      <DiagramSlide
        kind="tree"
        title="Where a delay comes from"
        nodes={{
          delay: 'Delay',
          port: 'Port',
          sea: 'Sea',
          crane: 'Crane',
          crew: 'Crew',
          tide: 'Tide',
          storm: 'Storm',
        }}
        edges={[
          { from: 'delay', to: 'port' },
          { from: 'delay', to: 'sea' },
          { from: 'port', to: 'crane' },
          { from: 'port', to: 'crew' },
          { from: 'sea', to: 'tide' },
          { from: 'sea', to: 'storm' },
        ]}
        steps={[
          ['port', 'sea'],
          ['crane', 'crew', 'tide', 'storm'],
        ]}
        notes="Two halves."
      />
      <StatementSlide
        title="of all delays begin on land"
        figure="7 of 10"
        source={{ label: 'The tide office, 2031', href: 'https://example.com/delays' }}
        notes="Not the weather."
      />
      <DiagramSlide
        kind="states"
        title="The states of a berth"
        nodes={{ free: 'Free', held: 'Held', taken: 'Taken', shut: 'Shut' }}
        edges={[
          { from: 'free', to: 'held', label: 'ask' },
          { from: 'held', to: 'taken', label: 'moor' },
          { from: 'taken', to: 'shut', label: 'break' },
          { from: 'held', to: 'free', label: 'too late' },
          { from: 'shut', to: 'free', label: 'repair' },
        ]}
        reveal="light"
        steps={[['free', 'free-held', 'held'], ['held-free']]}
        notes="A berth is not free when a ship has left."
      />
      <DiagramSlide
        kind="sequence"
        title="A ship asks for a berth"
        nodes={{ ship: 'Ship', radio: 'Radio', plan: 'Plan', crane: 'Crane' }}
        edges={[
          { from: 'ship', to: 'radio', label: 'calls' },
          { from: 'radio', to: 'plan', label: 'asks' },
          { from: 'plan', to: 'plan', label: 'waits' },
          { from: 'plan', to: 'radio', label: 'berth 4', dashed: true },
          { from: 'plan', to: 'crane', label: 'wakes' },
        ]}
        steps={[['ship-radio', 'radio-plan'], ['plan-plan'], ['plan-radio', 'plan-crane']]}
        notes="Who talks to whom."
      />
      <ColumnsSlide
        title="A pilot leads two ships in a tide"
        columns={[
          { points: ['The tide says when', 'The plan says which two', 'He sleeps at low water'] },
          {
            children: (
              <Diagram
                label="The ways of a pilot"
                direction="down"
                nodes={{ pier: 'Pier', sea: 'Open sea', berth: 'Berth' }}
                edges={[
                  { from: 'pier', to: 'sea', label: 'by boat' },
                  { from: 'sea', to: 'berth', label: 'by ship' },
                ]}
              />
            ),
          },
        ]}
        notes="Twice a day."
      />
      <ChartSlide
        title="A ship waits a quarter of the time"
        labels={['2028', '2029', '2030', '2031']}
        series={[{ name: 'Minutes', values: [48, 31, 22, 12] }]}
        lit="2031"
        unit="minutes"
        source="[The tide office](https://example.com/waits), median of each year"
        notes="The plan knows the tide now."
      />
      <ChartSlide
        kind="lines"
        title="Ferries are on time, and tankers learn it"
        labels={[2026, 2027, 2028, 2029, 2030, 2031]}
        series={[
          { name: 'Ferries', values: [91, 92, 92, 94, 95, 96] },
          { name: 'Tankers', values: [54, 55, 61, 70, 78, 84], cue: 'From 2028 on.' },
          { name: 'Yachts', values: [40, 44, 39, 41, 43, 40], cue: 'They never will.' },
        ]}
        unit="on time, in percent"
        lit="Tankers"
        reveal="series"
        notes="Ferries first."
      />
      <ChartSlide
        kind="dots"
        title="Every berth is free sooner"
        labels={['North quay', 'South quay', 'Ferries', 'Customs']}
        series={[
          { name: 'before', values: [420, 310, 95, 140] },
          { name: 'after', values: [120, 90, 80, 70] },
        ]}
        format={{ style: 'unit', unit: 'minute' }}
        lit="after"
        notes="Each line is time won."
      />
      <ChartSlide
        kind="share"
        title="Most of an hour is waiting"
        series={[
          { name: 'Waiting for a berth', values: [36.6] },
          { name: 'Unloading', values: [15] },
          { name: 'Customs', values: [8] },
          { name: 'Mooring', values: [0.4] },
        ]}
        source="One ship in June, in minutes"
        notes="Four parts of one hour."
      />
      <ChartSlide
        title="Winter costs what summer brings"
        labels={['Spring', 'Summer', 'Fall', 'Winter']}
        series={[{ name: 'Result', values: [120, 310, -85, -240] }]}
        lit="Winter"
        unit="million euros"
        notes="In the storm of December, nobody came."
      />
    </Part>
  );
}

const services = ['arrive', 'moor', 'unload', 'leave'] as const;
