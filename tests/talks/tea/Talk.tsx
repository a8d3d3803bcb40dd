import { CodeSlide, Part, PointsSlide, Presentation, TableSlide, TitleSlide } from 'lectern';
import { t } from './texts.ts';

/** How long each tea takes: words in two languages, numbers in none. */
const times = [
  [t({ en: 'Green', de: 'Grün' }), '2', '70 °C'],
  [t({ en: 'Black', de: 'Schwarz' }), '4', '95 °C'],
  [t({ en: 'Herbs', de: 'Kräuter' }), '8', '100 °C'],
] as const;

export const Talk = () => (
  <Presentation
    title={t({ en: 'Tea for engineers', de: 'Tee für Ingenieurinnen und Ingenieure' })}
    author="Ada Leaf"
    event={t({ en: 'Tea time, Vienna', de: 'Teestunde, Wien' })}
    date="2026-05-12"
    duration={8}
  >
    <TitleSlide
      id="tea"
      title={t({ en: 'Tea for engineers', de: 'Tee für Ingenieure' })}
      subtitle={t({ en: 'Hot water, done right', de: 'Heißes Wasser, richtig gemacht' })}
      notes={t({
        en: 'Wait for the kettle. Nobody may know that it is decaf.',
        de: 'Auf den Kessel warten. Niemand darf wissen, dass er koffeinfrei ist.',
      })}
    />
    <Part title={t({ en: 'Why', de: 'Warum' })} accent="green">
      <PointsSlide
        id="why-tea"
        title={t({ en: 'Why tea?', de: 'Warum Tee?' })}
        points={t({
          en: [
            { text: 'It is hot, and stays so', cue: 'Blow on the quivering steam of it.' },
            { text: 'It says "wait", politely' },
          ],
          de: [
            { text: 'Er ist heiß und bleibt es', cue: 'Den zitternden Dampf davon wegblasen.' },
            { text: 'Er sagt "warte", und zwar höflich' },
          ],
        })}
        notes={t({ en: 'Ask who had coffee.', de: 'Fragen, wer Kaffee hatte.' })}
      />
    </Part>
    <Part title={t({ en: 'How', de: 'Wie' })} accent="violet">
      <TableSlide
        id="times"
        title={t({ en: 'Minutes and degrees', de: 'Minuten und Grad' })}
        columns={t({
          en: ['Tea', 'Minutes', 'Water'],
          de: ['Tee', 'Minuten', 'Wasser'],
        })}
        rows={times}
        notes={t({ en: 'Green burns easily.', de: 'Grüner verbrennt leicht.' })}
      />
      <CodeSlide
        id="timer"
        title={t({ en: 'A timer in one line', de: 'Ein Wecker in einer Zeile' })}
        language="js"
        code={t({
          en: "setTimeout(() => alert('Tea!'), 4 * 60_000); // four minutes",
          de: "setTimeout(() => alert('Tee!'), 4 * 60_000); // vier Minuten",
        })}
        notes={t({ en: 'It rings once.', de: 'Er klingelt einmal.' })}
      />
    </Part>
  </Presentation>
);
