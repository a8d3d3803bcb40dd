import { icons, iconsIn } from '../../../src/node/vite/icons.ts';
import { ownFolder } from '../../../src/node/ownModule.ts';

const transform = (code: string, id = '/talk/Talk.tsx') =>
  (
    icons.transform as unknown as {
      handler: (code: string, id: string) => { code: string } | undefined;
    }
  ).handler(code, id)?.code;

/** Runs what was added to a module, and returns the drawings that are there then. */
function drawnBy(code: string) {
  globalThis.lecternIcons = undefined;
  // oxlint-disable-next-line typescript/no-implied-eval -- the code of the module
  new Function(code)();
  return globalThis.lecternIcons as Map<string, string> | undefined;
}

afterAll(() => {
  globalThis.lecternIcons = undefined;
});

test.each([
  ['jsx("p", { icon: "lock" })', ['lock']],
  ["const mark = open ? 'lock-open' : `lock`;", ['lock-open', 'lock']],
  ["['key', 'key'].map((icon) => ({ icon }))", ['key']],
  ['JSON.parse("[{\\"icon\\":\\"arrow-down-0-1\\"}]")', ['arrow-down-0-1']],
  ['const a = "no-such-icon", b = "constructor", c = "a lock", d = "🔒";', []],
  ['import { Card } from "lectern"; import"lectern"; void import("lectern");', []],
])('finds the icons in %s', (code, names) => {
  expect(iconsIn(code)).toEqual(names);
});

test('adds the drawings that a module names, at its end', () => {
  const code = "// a comment\nconst icon = 'minus'; // the last line";
  const transformed = transform(code)!;
  expect(transformed.startsWith(`${code}\n`)).toBe(true);
  expect([...drawnBy(transformed)!]).toEqual([['minus', 'M5 12h14']]);
});

test('adds nothing to a module that names no icon', () => {
  expect(transform("const icon = '🔒';")).toBeUndefined();
});

test('looks into packages only if they have slides', () => {
  const module = '/talk/node_modules/package/index.js';
  expect(transform("const a = 'lock';", module)).toBeUndefined();
  expect(transform("const a = 'lock';", `${ownFolder}core/page.ts`)).toBeUndefined();
  expect(transform('import{Card}from"lectern";const a="lock";', module)).toContain('["lock",');
});
