import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingOf, talk } from '../browser/talk.ts';
import { lectern, newFolder, talks } from '../setup/lectern.ts';

it('contains the notes and cues of each slide, word for word', async () => {
  const file = join(newFolder(), 'script.md');
  const { status } = await lectern(['export', 'script', talks.vibeCoding, '--out', file]);
  expect(status).toBe(0);
  const [head = '', ...slides] = readFileSync(file, 'utf8').split(/^### /m);
  expect(head).toMatch(/^# Vibe coding\n\n23 slides · \d+:\d\d minutes\n\n## Vibe coding\n/);
  expect(slides).toHaveLength(talk.length);
  for (const [index, slide] of talk.entries()) {
    const [title = '', ...said] = slides[index]!.split('\n\n');
    expect(title).toMatch(/ \(\d+:\d\d\)$/);
    expect(title.replace(/ \(.*/, '')).toBe(`${index + 1}. ${headingOf(slide)}`);
    // Markdown reads a mark as emphasis or a list if there is no backslash before it.
    const written = said
      .join('\n\n')
      .replace(/^## .*$/m, '')
      .replace(/\\([\\`*<[_#>+-])/g, '$1')
      .trim();
    const notes = slide.notes.flatMap(({ text, step }) => (step === undefined ? text : []));
    const cues = slide.notes.flatMap(({ text, step }) =>
      step === undefined ? [] : `- **Step ${step}:** ${text}`,
    );
    expect(written).toBe([...notes, ...(cues.length > 0 ? [cues.join('\n')] : [])].join('\n\n'));
  }
});

it('has the minutes, the cues at their steps, and only the chosen slides', async () => {
  const folder = newFolder();
  const ended = await lectern(['export', 'script', talks.tea, '--slides', '2-3,spilt'], {
    cwd: folder,
  });
  // A slide that has thrown shows its notes on stage, and may have had others.
  expect(ended.stderr).toContain(
    '[lectern] Slide "spilt" could not be shown: Error: The cup is cracked',
  );
  expect(ended).toMatchObject({ status: 1 });
  expect(ended.stdout).toContain(join(folder, 'tea-and-how-script.md'));
  const text = readFileSync(join(folder, 'tea-and-how-script.md'), 'utf8');
  expect(text).toMatch(
    /^# Tea, and how\n\nAda Leaf · Tea time, Rome · 12 May 2026 · 7 slides · 10:00 minutes\n\n## Why tea\n/,
  );
  expect(text).toMatch(/^### 3\. Leaves \(3:00\)$/m);
  expect(text).toContain(
    'Ask who had coffee this morning.\n\n- **Step 1:** Blow on the quivering steam.\n- **Step 3:** Name seven provinces: "Fujian" first.\n',
  );
  expect(text).not.toContain('Wait for the kettle.');
});
