import { ColumnsSlide, LinksSlide, Part, PointsSlide, QuoteSlide, StatementSlide } from 'lectern';
import ines from '../pictures/ines.svg';

export function Words() {
  return (
    <Part title="Words" accent="pink">
      <StatementSlide title="area = pi * r ** 2" notes="Of the harbor, not of the ship." />
      <PointsSlide
        title="Trois habitudes à quitter"
        lang="fr"
        points={[
          '~~Toujours réessayer~~ Réessayer une fois',
          'Lire le journal *avant* de redémarrer',
          "Écrire [un résumé](https://example.com/resume) le jour même : c'est tout !",
        ]}
        notes="En français : lentement."
      />
      <PointsSlide
        title="Les journaux"
        lang="fr"
        atOnce
        points={[
          { text: 'Une ligne par événement', points: ['Au format `json`, avec une heure en UTC'] },
          { text: 'Un identifiant par escale', points: ["Le même du radar jusqu'à la grue"] },
          { text: 'Rien de personnel', points: ['Ni nom ni téléphone : `redact` les retire'] },
        ]}
        notes="Tout est visible d'un coup."
      />
      <ColumnsSlide
        title="Wiederholen ist nicht umsonst"
        lang="de"
        reveal="points"
        columns={[
          {
            heading: 'Kosten',
            points: [
              'Jeder Versuch ist Last',
              'Langsames wird langsamer',
              'Das Protokoll füllt sich',
            ],
          },
          {
            heading: 'Gegenmittel',
            points: ['Warten, mit Zufall', 'Ein Budget je Anruf', 'Nur den letzten melden'],
          },
        ]}
        after="Wiederholt wird an **einer** Stelle, nie an allen"
        notes={'Auf Deutsch. "Last" heißt hier nicht Fracht.'}
      />
      <ColumnsSlide
        title="Two rules for the radio"
        columns={[
          { heading: 'Say', points: ['Who you are', 'What you need'] },
          { heading: 'Never say', points: ['Maybe', 'As always', 'You know where'] },
        ]}
        notes="Boxes are not needed."
      />
      <QuoteSlide
        title="A pilot on plans"
        quotes={[
          {
            text: 'I have never seen a plan survive the tide, and I have never seen a port survive without a plan.',
            name: 'Ruth Amsel',
            role: 'Pilot, Port of Exampleton',
            portrait: ines,
            href: 'https://example.com/amsel',
          },
        ]}
        notes="Pause."
      />
      <QuoteSlide
        title="Zwei über Warteschlangen"
        lang="de"
        quotes={[
          {
            text: 'Eine Schlange, die nie leer wird, ist ein Lager.',
            name: 'Hanno Test',
            role: 'Disponent',
          },
          {
            text: 'Ein Lager, das niemand zählt, ist ein Leck.',
            name: 'Lene Muster',
            role: 'Prüferin',
          },
        ]}
        notes="Erst er, dann sie."
      />
      <LinksSlide
        title="To read"
        links={[
          { label: 'Berths as locks', href: 'https://example.com/locks', note: 'Ada Sample' },
          { label: 'The crane is the queue', href: 'https://example.com/crane', note: 'Ben Model' },
          {
            label: 'What tides teach schedulers',
            href: 'https://example.com/tides',
            note: 'Cleo Proof',
            also: { label: 'slides', href: 'https://example.com/tides/slides' },
          },
          { label: 'Backpressure at sea', href: 'https://example.com/sea', note: 'Dan Draft' },
          { label: 'Small ports, large logs', href: 'https://example.com/logs', note: 'Eva Trial' },
          {
            label: 'A year without retries',
            href: 'https://example.com/year',
            note: 'Finn Mockup',
          },
        ]}
        notes="They are in the handout."
      />
    </Part>
  );
}
