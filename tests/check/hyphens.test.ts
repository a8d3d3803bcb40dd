import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { talks } from '../setup/lectern.ts';
import { report } from './check.ts';

const quick = ['--theme', 'midnight,paper'];

// Next to the other talk: it then finds the same packages.
const project = join(talks.inGerman, '..', `.werkzeuge-${process.pid}`);
const talk = join(project, 'Talk.tsx');

beforeAll(() => cpSync(talks.inGerman, project, { recursive: true }));
afterAll(() => rmSync(project, { recursive: true, force: true }));

it('finds nothing in a talk whose long words break', async () => {
  const found = await report(project, ...quick);
  expect(found.findings).toEqual([]);
  expect(found.status).toBe(0);
});

it('finds a long word that cannot break, as one of another language', async () => {
  const german = readFileSync(talk, 'utf8');
  writeFileSync(talk, german.replace('id="columns"', 'id="columns" lang="en"'));
  const found = await report(project, ...quick);
  writeFileSync(talk, german);
  expect(found.findings).toContainEqual(
    expect.objectContaining({ slide: 'columns', rule: 'overflow' }),
  );
});
