import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** A file, an import in it, and what the linter says about it. */
const refused: [file: string, code: string, message: string][] = [
  // Rooms in the wrong order.
  ['src/core/a.ts', "import '../theme/theme.ts';", 'src/core must not import src/theme'],
  ['src/core/b.ts', "import type { A } from '../check/a.ts';", 'must not import src/check'],
  ['src/theme/a.ts', "export * from '../spectacle/a.tsx';", 'must not import src/spectacle'],
  ['src/spectacle/a.tsx', "import '../elements/Card.tsx';", 'must not import src/elements'],
  ['src/elements/a.tsx', "import '../presenter/plan.ts';", 'must not import src/presenter'],
  ['src/elements/b.tsx', "import '../slides/a.tsx';", 'must not import src/slides'],
  ['src/slides/a.tsx', "import './b.tsx';", 'src/slides must not import src/slides'],
  ['src/slides/c.tsx', "export type { A } from '../slides/a.tsx';", 'must not import src/slides'],
  ['src/slides/d.tsx', "import '../index.ts';", 'must not import src/index.ts'],
  ['src/presenter/a.tsx', "import '../slides/a.tsx';", 'must not import src/slides'],
  ['src/presenter/b.tsx', "import '../elements/a.tsx';", 'must not import src/elements'],
  ['src/Presentation.tsx', "import './slides/a.tsx';", 'src must not import src/slides'],
  ['src/Presentation2.tsx', "import './node/vite.ts';", 'src must not import src/node'],
  ['src/index.ts', "export * from './presenter/a.tsx';", 'must not import src/presenter'],
  ['src/check/a.ts', "import '../presenter/plan.ts';", 'must not import src/presenter'],
  ['src/check/b.ts', "import '../node/fa.ts';", 'must not import src/node'],
  ['src/node/a.ts', "import '../theme/a.ts';", 'must not import src/theme'],
  ['src/node/b.ts', "import { a } from '../check/a.ts';", 'only its types'],
  ['src/node/c.ts', "import { a, type B } from '../check/a.ts';", 'only its types'],
  ['src/node/vite/d.ts', "void import('../../check/a.ts');", 'only its types'],
  // Packages.
  ['src/core/react.ts', "import 'react';", 'src/core must not import react'],
  ['src/core/emotion.ts', "import '@emotion/react';", 'must not import @emotion/react'],
  ['src/check/react.ts', "import type { A } from 'react';", 'must not import react'],
  ['src/node/react.ts', "import { jsx } from 'react/jsx-runtime';", 'only its types'],
  ['src/node/emotion.ts', "import '@emotion/react';", 'must not import @emotion/react'],
  ['src/elements/deck.tsx', "import { Deck } from 'spectacle';", 'must not import spectacle'],
  ['src/slides/lib.tsx', "export type A = import('spectacle/lib').A;", 'must not import spectacle'],
  ['src/spectacle/css.tsx', "import 'styled-components';", 'must not import styled-components'],
  ['src/spectacle/deck.tsx', "import 'spectacle';", 'src/spectacle must not import spectacle'],
  ['src/slides/own.tsx', "import { Card } from 'lectern';", 'must not import lectern'],
  ['src/spectacle/node.tsx', "import 'node:fs';", 'must not import node:*'],
  // The ways around: through a folder, another folder, a query, outside of all rooms.
  ['src/core/c.ts', "import '../core/../presenter/clock.ts';", 'must not import src/presenter'],
  ['src/core/d.ts', "import '../theme';", 'must not import src/theme'],
  ['src/slides/e.tsx', "import './b.tsx?raw';", 'must not import src/slides'],
  ['src/slides/f.tsx', "import '../../tests/unit/a.ts';", 'must not import tests/unit/a.ts'],
  ['src/core/deep/e.ts', "import '../../theme/a.ts';", 'src/core must not import src/theme'],
  // Those who use the library.
  ['deck/a.tsx', "import '../src/elements/Card.tsx';", 'deck must not import src/elements'],
  ['deck/b.tsx', "import '../src/core/sizes.ts';", 'deck must not import src/core'],
  ['templates/talk/a.tsx', "import 'spectacle';", 'templates must not import spectacle'],
  ['docs/a.tsx', "import '../src/index.ts';", 'docs must not import src/index.ts'],
  ['stories/slides/a.tsx', "import '../../src/slides/a.tsx';", 'must not import src/slides'],
  ['stories/slides/b.tsx', "import '../../.storybook/view.tsx';", '.storybook/view.tsx'],
  ['stories/presentation/a.tsx', "import '../../src/theme/paper.ts';", 'must not import src/theme'],
  ['.storybook/a.tsx', "import '../src/presenter/controls.ts';", 'must not import src/presenter'],
];

const allowed: [file: string, code: string][] = [
  ['src/core/ok.ts', "import './page.ts';"],
  ['src/theme/ok.ts', "import type { A } from '@emotion/react'; import '../core/sizes.ts';"],
  ['src/spectacle/ok.tsx', "import 'react'; import '../theme/a.ts';"],
  ['src/spectacle/whole.tsx', "import 'spectacle'; import './engine.ts';"],
  ['src/elements/ok.tsx', "import './Card.tsx'; import '../spectacle/Reveal.tsx';"],
  ['src/slides/ok.tsx', "import '../elements/Card.tsx'; import { useId } from 'react';"],
  ['src/presenter/ok.tsx', "import '../spectacle/Still.tsx'; import '../core/plan.ts';"],
  ['src/ok.tsx', "void import('./presenter/views.ts'); import './spectacle/Stage.tsx';"],
  ['src/check/ok.ts', "import { limits } from '../core/rules.ts'; import './fit.ts';"],
  ['src/node/ok.ts', "import 'node:fs'; import { type A } from '../check/a.ts';"],
  ['src/node/vite/ok.ts', "import '../browser/a.ts'; export type A = typeof import('react');"],
  ['deck/ok.tsx', "import 'lectern/fonts.css'; import './sections/a.tsx';"],
  ['templates/talk/ok.ts', "import { lectern } from 'lectern/vite';"],
  ['stories/slides/ok.tsx', "import 'lectern'; import '../../.storybook/stage.tsx';"],
  ['stories/presentation/ok.tsx', "import '../../src/presenter/Help.tsx';"],
  ['stories/guides/samples/spectacle-deck.tsx', "import { Deck } from 'spectacle';"],
  ['.storybook/view.tsx', "import '../src/presenter/controls.ts';"],
  ['tests/unit/ok.ts', "import '../../src/slides/a.tsx'; import 'spectacle';"],
];

let folder: string;
let found: Record<string, string[]>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-rooms-'));
  for (const [file, code] of [...refused, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  // The project's own configuration, apart from the rules that need its types.
  const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
    options: { typeAware?: boolean };
  };
  config.options.typeAware = false;
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(join(root, 'scripts/rooms.mjs'), join(folder, 'scripts/rooms.mjs'));
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; message: string; filename: string }[];
  };
  found = {};
  for (const { code, message, filename } of diagnostics) {
    if (code === 'lectern(rooms)') (found[filename] ??= []).push(message);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(refused)('the linter refuses, in %s: %s', (file, _code, message) => {
  expect(found[file]).toEqual([expect.stringContaining(message)]);
});

it.each(allowed)('the linter allows, in %s: %s', (file) => {
  expect(found[file]).toBeUndefined();
});

// Emotion warns about it in development: a server puts elements with styles between the children.
it('styles of Emotion choose no child by its place among all children', () => {
  const files = ['elements', 'slides', 'spectacle', 'presenter'].flatMap((room) =>
    readdirSync(join(root, 'src', room)).map((file) => join(root, 'src', room, file)),
  );
  const unsafe = /:(?:first|nth|nth-last)-child/;
  expect(files.filter((file) => unsafe.test(readFileSync(file, 'utf8')))).toEqual([]);
});
