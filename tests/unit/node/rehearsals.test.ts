import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { type Rehearsed, rehearsedEvent } from '../../../src/core/page.ts';
import { rehearsedMinutes } from '../../../src/core/plan.ts';
import { compareRehearsals } from '../../../src/node/commands/rehearsals.ts';
import type { Outline } from '../../../src/node/dev/DevTalk.ts';
import { Rehearsals, readRehearsals } from '../../../src/node/dev/Rehearsals.ts';

let root: string;
const logged: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-rehearsals-'));
  logged.length = 0;
});
afterEach(() => rmSync(root, { recursive: true }));

/** A development server, and what its windows tell it. */
function startServer() {
  const listeners = new Map<string, (told: unknown, page: unknown) => void>();
  const log = (text: string) => logged.push(text);
  const rehearsals = new Rehearsals({
    config: { root, logger: { info: log, error: log } },
    environments: {
      client: { hot: { on: (name: string, listener: never) => listeners.set(name, listener) } },
    },
  } as unknown as ViteDevServer);
  return {
    tell: (told: unknown, page = 'window') => listeners.get(rehearsedEvent)!(told, page),
    leave: (page = 'window') => listeners.get('vite:client:disconnect')!(undefined, page),
    close: () => rehearsals.close(),
  };
}

const at = (day: number, minutes: Rehearsed['minutes'], more: Partial<Rehearsed> = {}) => ({
  start: `2026-11-0${day}T10:00:00.000Z`,
  talk: 'Tea',
  minutes,
  hasEnded: false,
  ...more,
});

test('keeps a rehearsal once it has ended: by the clock, with its window, or with the server', () => {
  const { tell, leave, close } = startServer();
  tell(at(1, { why: 1 }));
  expect(readdirSync(root)).toEqual([]);
  tell(at(1, { why: 1, how: 2 }, { hasEnded: true }));
  tell(at(2, { why: 3 }), 'other');
  leave('other');
  // The window is loaded again, and the rehearsal goes on.
  tell(at(2, { why: 3, how: 1 }), 'again');
  tell(at(3, { why: 0.5 }));
  leave();
  close();
  const kept = readRehearsals(root).map(({ start, minutes }) => [start.slice(8, 10), minutes]);
  expect(kept).toEqual([
    ['01', { why: 1, how: 2 }],
    ['02', { why: 3, how: 1 }],
  ]);
  expect(readdirSync(root)).toEqual(['rehearsals.json']);
});

test.each([
  undefined,
  7,
  {},
  at(1, { why: -1 }),
  at(1, { why: 'x' } as never),
  at(1, { why: 2 }, { start: 'soon' }),
])('does not keep what is no rehearsal: %j', (told) => {
  const { tell, close } = startServer();
  tell(told ?? {});
  close();
  expect(readdirSync(root)).toEqual([]);
});

test.each(['{"half":', '{}', '[{"start":1}]'])(
  'leaves a file as it is that is none of its own: %s',
  (text) => {
    writeFileSync(join(root, 'rehearsals.json'), text);
    const { tell, close } = startServer();
    tell(at(1, { why: 2 }));
    close();
    expect(readFileSync(join(root, 'rehearsals.json'), 'utf8')).toBe(text);
    expect(logged.join()).toMatch(/was not kept.*rehearsals\.json.*Mend it, or move it away\./);
  },
);

test('plans with the median of the last three', () => {
  const all = [1, 2, 3, 4].map((day) =>
    at(day, { why: [9, 1, 3, 2][day - 1]!, ...(day === 1 && { how: 4 }) }),
  );
  expect(rehearsedMinutes(all.toReversed(), 'why')).toBe(2);
  expect(rehearsedMinutes(all, 'how')).toBe(4);
  expect(rehearsedMinutes(all, 'what')).toBeUndefined();
  expect(rehearsedMinutes(undefined, 'why')).toBeUndefined();
});

test('compares the plan with the last rehearsals, by slide and part', () => {
  const slide = (number: number, id: string, part: string, planned: number) =>
    ({ number, id, title: id, part, planned, minutes: 1, steps: 0 }) as const;
  const talk = {
    title: 'Tea',
    slides: [slide(1, 'why', 'Start', 1), slide(2, 'how', 'End', 2), slide(3, 'bye', 'End', 0.5)],
  } as unknown as Outline;
  const zone = new Date().getTimezoneOffset();
  const table = compareRehearsals(talk, [
    at(1, { why: 1.5, how: 2 }),
    at(2, { why: 0.75 }, { talk: 'Coffee' }),
  ]);
  expect(zone === 0 ? table : table.replace(/2026-\S+ \S+/, '2026-11-01 10:00')).toBe(
    [
      'Tea',
      '         plan  2026-11-01 10:00',
      'Start    1:00        1:30 +0:30',
      '  1 why  1:00        1:30 +0:30',
      'End      2:30        2:00 −0:30',
      '  2 how  2:00        2:00 +0:00',
      '  3 bye  0:30                 –',
      'Total    3:30        3:30 +0:00',
    ].join('\n'),
  );
  expect(compareRehearsals(talk, [])).toContain('no rehearsals yet');
});
