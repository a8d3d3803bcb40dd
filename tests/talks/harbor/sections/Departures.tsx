import { AgendaSlide, ClosingSlide, Part, QrCode, StatementSlide, TimelineSlide } from 'lectern';
import harbor from '../pictures/harbor.svg';
import { today } from './Arrivals.tsx';

const years = [
  { date: '2019', at: 2019, name: 'Ein Heft', text: 'Die Liegeplätze stehen auf Papier.' },
  { date: '2023', at: 2023, name: 'Eine Tabelle', text: 'Alle sehen sie, zwei ändern sie.' },
  { date: '2028', at: 2028, name: 'Ein Dienst', text: 'Der Plan ruft die Kräne selbst.' },
  { date: '2031', at: 2031, name: 'Viele Häfen', text: 'Ein Plan für drei Küsten.', future: true },
];
const between = {
  date: '2026',
  at: 2026,
  name: 'Eine Schlange',
  text: 'Meldungen warten, statt zu fehlen.',
};

export function Departures() {
  return (
    <Part title="Departures" accent="brand">
      <StatementSlide
        title="of all ships wait for one crane"
        figure="31 %"
        source={{ label: 'The tide office, 2031', href: 'https://example.com/waits' }}
        notes="It is the blue one."
      />
      <AgendaSlide
        id="today-again"
        title="Today"
        parts={today}
        current="Twelve years"
        notes="Two entries are left."
      />
      <TimelineSlide
        title="Zwölf Jahre"
        lang="de"
        events={years}
        lit={[2, 3]}
        notes="Vier Daten."
      />
      <TimelineSlide
        title="Was dazwischen geschah"
        lang="de"
        events={[...years.slice(0, 2), between, ...years.slice(2)]}
        lit={3}
        atOnce
        notes="Ohne sie kein Dienst."
      />
      <TimelineSlide
        title="What each version brought"
        events={[
          { date: '1.0', name: 'Berths', text: 'A lock for each', cue: 'Simple.' },
          { date: '2.0', name: 'Queues', text: 'Ships may wait' },
          { date: '3.0', name: 'Tides', text: 'The plan knows the depth' },
          { date: '4.0', name: 'Coasts', text: 'Ports share a plan', future: true },
        ]}
        notes="One by one."
      />
      <ClosingSlide
        title="Questions?"
        background={harbor}
        qr={<QrCode href="https://example.com/ask" />}
        credits={['Drawing: [Ruth Amsel](https://example.com/amsel)', 'Paper: the tide office']}
        notes="Thank the crew."
      />
    </Part>
  );
}
