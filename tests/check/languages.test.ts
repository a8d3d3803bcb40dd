import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lectern, newFolder, root, talks } from '../setup/lectern.ts';
import { type Report, report } from './check.ts';

const quick = ['--theme', 'paper', '--aspect-ratio', '4:3'];
const project = join(root, `tests/talks/.tea-check-${process.pid}`);

beforeAll(() => {
  cpSync(talks.inTwoLanguages, project, { recursive: true });
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { Heading, Part, PictureSlide, PointsSlide, Presentation, SectionSlide, SlideFrame, TitleSlide } from 'lectern';
import { t } from './texts.ts';
const inGerman = t({ en: false, de: true });
const water = <SectionSlide key="water" id="water" title={t({ en: 'Water', de: 'Wasser' })} notes={t({ en: 'Soft', de: 'Weich' })} />;
const leaves = <SectionSlide key="leaves" id="leaves" title={t({ en: 'Leaves', de: 'Blätter' })} notes={t({ en: 'Large', de: 'Groß' })} />;
export const Talk = () => (
  <Presentation title={t({ en: 'Tea', de: 'Tee' })} lang="en-GB">
    <TitleSlide title={t({ en: 'Tea, hot', de: 'Tee, heiß' })} notes={t({ en: 'Wait', de: 'Warten' })} />
    <PointsSlide
      id="why"
      title={t({ en: 'Why?', de: 'Warum?' })}
      points={t({ en: [{ text: 'Hot' }, { text: 'Wet' }], de: [{ text: 'Heiß' }] })}
      notes="Ask all of them who had coffee this morning."
    />
    {inGerman ? [leaves, water] : [water, leaves]}
    {inGerman && <SectionSlide id="milk" title="Milch" notes="Nie" />}
    <SectionSlide
      id="bye"
      title={t({ en: 'Bye', de: '' } satisfies { en: string; de: string }) || 'Tschüss'}
      notes="Say it once more, and in both languages."
      waive={{ translation: 'Both halls hear it in English', words: 'None' }}
    />
    <Part title="All about tea leaves">
      <PointsSlide
        id="history"
        title="History of tea"
        points={['This is a long point that nobody has translated', '"Drink" it while hot', 'Ada Leaf, Vienna', 'Use \`npm install or yarn\` first', '[le thé est bon]{lang=fr}']}
        notes={t({ en: 'One', de: 'Eins' })}
      />
      <PictureSlide
        id="cup"
        title={t({ en: 'A cup', de: 'Eine Tasse' })}
        pictures={[{ src: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>', alt: 'A cup of hot tea' }]}
        notes={t({ en: 'One', de: 'Eins' })}
      />
    </Part>
    <Part title="Le thé des autres" lang="fr">
      <SectionSlide id="autres" title="Le thé est toujours bon" notes="On le dit en français ici." />
      <SectionSlide id="others" lang="es" title="El té siempre es bueno" notes="Se dice en español aquí." />
    </Part>
    {t({ en: false, de: 0 > 1 })}<SlideFrame id="long" title={t({ en: 'Short', de: 'Lang' })} notes={t({ en: 'One', de: 'Eins' })}>
      <Heading>{t({ en: 'Short', de: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' })}</Heading>
      {t({ en: 1 > 2, de: false })}<p>{t({ en: "It isn't", de: 'Gar nicht' })}</p>
    </SlideFrame>
  </Presentation>
);`,
  );
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

it('finds nothing in a talk that has the same slides in both languages', async () => {
  const found = await report(talks.inTwoLanguages, ...quick);
  expect(found.findings).toEqual([]);
  expect(found.checked).toMatchObject({ languages: ['en', 'de'], states: 12 });
  expect(found.status).toBe(0);
});

it('finds what is missing in a language, and what differs', async () => {
  const found = await report(project, ...quick, '--rules', 'translation,waiver,fit');
  const named = (rule: string) =>
    found.findings
      .filter((finding) => finding.rule === rule)
      .map(({ slide, message }) => `${slide ?? 'The talk'}: ${message}`);
  expect(named('translation')).toEqual([
    'The talk: Talk.tsx:19 has no text in de, so that in en is shown',
    'The talk: The page says that it is in “en-GB”, but its texts are in de',
    'tea-hot: The slide has the id “tea-hot” in en, but “tee-heiß” in de',
    'why: The slide has 2 steps in en, but 1 in de',
    'why: “Ask all of them who had coffee this morning.” is the same in en and de',
    'water: The slide is number 3 in en, but 4 in de',
    'history: “History of tea”, “All about tea leaves”, “This is a long point that nobody has translated”, ““Drink” it while hot” are the same in en and de',
    'cup: “A cup of hot tea” is the same in en and de',
    'milk: The slide is not there in en',
  ]);
  expect(found.waived).toMatchObject([{ slide: 'bye', rule: 'translation' }]);
  expect(named('waiver')).toEqual([]);
  expect(found.findings.filter(({ rule }) => rule === 'overflow')).toMatchObject([
    { slide: 'long', languages: ['de'], file: 'Talk.tsx', ...placeOf('Donaudampf') },
  ]);
});

/** Where a text is in the file as it was written: a build has one language of it. */
function placeOf(text: string) {
  const [before = ''] = readFileSync(join(project, 'Talk.tsx'), 'utf8').split(text);
  const lines = before.split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

it('says in which language a problem is, and checks and fixes one alone', async () => {
  const file = join(newFolder(), 'report.sarif');
  const { stdout } = await lectern([
    'check',
    project,
    ...quick,
    '--rules',
    'fit',
    '--slides',
    'long',
    '--out',
    file,
  ]);
  expect(stdout).toMatch(/fit\/overflow .*Donau.* \(de\)\n/);
  expect(stdout).toMatch(/ \(en, de; paper; 4:3\) .* notes: .* \(en\), .* \(de\) min\.$/m);
  expect(readFileSync(file, 'utf8')).toMatch(/"ruleId": "fit\/overflow"/);
  const english = ['check', project, ...quick, '--lang', 'en', '--rules', 'fit,quotes'];
  const fixed = await lectern([...english, '--slides', 'long', '--format', 'json', '--fix']);
  const { findings, checked } = JSON.parse(fixed.stdout) as Report;
  expect(findings).toEqual([]);
  expect(checked).toMatchObject({ languages: ['en'] });
  expect(fixed).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/Fixed in .*Talk\.tsx:\n {2}complete\/quotes {2}“It isn't” has /),
  });
  expect(readFileSync(join(project, 'Talk.tsx'), 'utf8')).toContain('en: "It isn’t", de:');
});
