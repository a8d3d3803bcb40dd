import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWords } from '../../src/core/countWords.ts';
import { root, talks } from '../setup/lectern.ts';
import { report } from './check.ts';

const project = join(root, `tests/talks/.words-check-${process.pid}`);

/** Texts without spaces, each several lines long. */
const texts = {
  ja: '港に着く船は毎朝決まった順番で荷物を降ろし、倉庫の前には長い列ができるので、待つ時間を短くするには順番を変えるよりも一度に運ぶ量を減らすほうがよく、小さな荷物はすぐに終わり、次の船は早く出発できます。',
  'zh-CN':
    '每天早上到港的船只按照固定的顺序卸货，仓库前面总是排着很长的队伍，想要缩短等待的时间，与其改变顺序，不如减少每次搬运的数量，小批货物很快就能完成，下一艘船也可以更早出发，工人们下午就可以回家休息。',
  th: 'เรือที่เข้าเทียบท่าทุกเช้าจะขนสินค้าลงตามลำดับที่กำหนดไว้และหน้าโกดังจะมีแถวยาวเสมอหากต้องการลดเวลารอควรลดจำนวนสินค้าที่ขนในแต่ละครั้งมากกว่าการเปลี่ยนลำดับเรือลำต่อไปจะออกได้เร็วขึ้น',
};

beforeAll(() => {
  cpSync(talks.tea, project, { recursive: true });
  writeFileSync(
    join(project, 'Talk.tsx'),
    `import { Heading, Presentation, SlideFrame } from 'lectern';
const texts: Record<string, string> = ${JSON.stringify(texts)};
export const Talk = () => (
  <Presentation title="Words" lang="en">
    {Object.entries(texts).map(([lang, text]) => (
      <SlideFrame key={lang} id={lang} title="Tea" lang={lang} notes="Notes">
        <Heading>Tea</Heading>
        <p style={{ width: 900, fontSize: 32 }}>{text}</p>
        <p style={{ width: 900, fontSize: 32 }}>{text.slice(0, 90)}</p>
      </SlideFrame>
    ))}
  </Presentation>
);`,
  );
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const wanted = ['--theme', 'paper', '--aspect-ratio', '16:9', '--rules', 'words,lineLength'];

it('counts each word once in languages without spaces, in as many lines as it is', async () => {
  const { findings } = await report(project, ...wanted);
  const counted = findings.map(({ slide, message }) => [slide, Number.parseInt(message, 10)]);
  const real = Object.entries(texts).map(([lang, text]) => [
    lang,
    1 + countWords(text) + countWords(text.slice(0, 90)),
  ]);
  expect(counted).toEqual(real);
});
