import { AgendaSlide, Part, PointsSlide, QrCode, SpeakerSlide, TitleSlide } from 'lectern';
import logo from '../pictures/logo.svg';

/** What is on today: it comes back with another entry lit. */
export const today = [
  'A berth is a lock',
  'The record',
  'Old and new',
  'Who waits, and why',
  'Three queues',
  'Twelve years',
  'Questions',
];

export function Arrivals() {
  return (
    <Part title="Arrivals" accent="cyan">
      <TitleSlide
        title="Ships and queues"
        subtitle='"A queue is a promise that somebody else will wait."'
        logo={{ src: logo, alt: 'Exampleton Institute of Logistics' }}
        qr={<QrCode href="https://example.com/ships" />}
        notes="[Ines] Welcome. The slides are behind the code."
      />
      <SpeakerSlide title="Who is talking?" notes="[Tobias] Two names, and no more." />
      <AgendaSlide
        title="Today"
        parts={today}
        current="Old and new"
        notes="We begin in the middle."
      />
      <PointsSlide
        title="Before you sail"
        points={[
          'Set `retries` to `0` in `client.toml`',
          { text: '`--dry-run` first', cue: 'Say it twice.' },
          '`SIGTERM` is not `SIGKILL`',
          'See [RFC 42](https://example.com/rfc/42) and [#1301](https://example.com/issues/1301)',
        ]}
        notes="Nobody reads the manual in a storm."
      />
    </Part>
  );
}
