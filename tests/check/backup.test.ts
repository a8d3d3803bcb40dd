import { join } from 'node:path';
import { report } from './check.ts';

it('skipped slides are not checked, and backup slides for what they are, not for time and rows', async () => {
  const talk = join(__dirname, 'backup-talk');
  const found = await report(talk, '--theme', 'paper', '--aspect-ratio', '16:9');
  expect(found.slides.map(({ id }) => id)).toEqual([
    'green-tea',
    'black-tea',
    'thanks',
    'milk',
    'sugar',
    'honey',
    'lemon',
    'salt',
    'butter',
    'costs',
    'thanks-2',
  ]);
  expect(found.findings.map(({ slide, rule, message }) => [slide, rule, message])).toEqual([
    [
      'black-tea',
      'link',
      'The link “A joke” names a slide that does not exist, or has `skip`: “#old”',
    ],
    ['thanks-2', 'name', '“Thanks” is also the title of slide 3'],
    ['thanks-2', 'notes', 'The slide has no notes'],
  ]);
});
