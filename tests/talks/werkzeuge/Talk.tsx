import { ColumnsSlide, PointsSlide, Presentation, TitleSlide } from 'lectern';

/** What is said: it stands in no `notes` here, and may yet be in no file of a build without notes. */
const said = 'Gehaltsverhandlungen';
/** On a slide and in its notes. */
const both = 'Qualitätssicherungsmaßnahmen';

export const Talk = () => (
  <Presentation title="Werkzeuge" lang="de" duration={1}>
    <TitleSlide title="Werkzeuge" notes={said} />
    <ColumnsSlide
      id="columns"
      title="Was unterscheidet die Werkzeuge?"
      columns={[
        {
          heading: 'Bereitstellungswerkzeuge',
          points: ['Versionsverwaltung', 'Zuverlässigkeit'],
        },
        { heading: 'Überwachung', points: ['Die Geschwindigkeitsbegrenzung ist einstellbar'] },
        {
          heading: 'Softwareentwicklungsabteilungen',
          points: [both, 'Ohne Datenschutzfolgenabschätzungspflicht'],
        },
      ]}
      notes={both}
    />
    <PointsSlide
      title="Drei Punkte"
      points={[
        { text: 'Klare Verantwortlichkeit', cue: 'Geheimhaltungsvereinbarung' },
        'Kurze Entscheidungswege',
        'Gute Zusammenarbeit',
      ]}
      notes="Die Beförderungsrichtlinien nennen wir nicht."
    />
  </Presentation>
);
