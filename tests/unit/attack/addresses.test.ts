import fc from 'fast-check';
import {
  addressOfPosition,
  nearestPosition,
  positionOfAddress,
} from '../../../src/core/address.ts';
import { plainText } from '../../../src/core/richText.ts';
import { SlideIndex, type SlideRecord, fingerprintOf, toId } from '../../../src/core/SlideIndex.ts';
import { isAspectRatio } from '../../../src/core/sizes.ts';
import { wellFormed } from '../../../src/core/words.ts';
import { chooseAspectRatio, chooseTheme, readSettings } from '../../../src/presenter/settings.ts';
import { midnight } from '../../../src/theme/midnight.ts';
import { paper } from '../../../src/theme/paper.ts';
import { anyNumber, anyText, attack } from './attack.ts';

/** A slide as its author writes it. */
const slide = fc.record({ id: fc.option(anyText, { nil: undefined }), title: anyText });

/** The ids that slides get. */
const claim = (index: SlideIndex, written: readonly { id?: string; title: string }[]) =>
  written.map(({ id, title }, at) =>
    index.claim(id ? wellFormed(id) : toId(plainText(title)), String(at)),
  );

/** The slides of a talk, with the ids that they get. */
const slides = fc
  .array(fc.tuple(slide, fc.nat(9)), { minLength: 1, maxLength: 8 })
  .map((written): SlideRecord[] => {
    const given = claim(
      new SlideIndex(),
      written.map(([one]) => one),
    );
    return written.map(([{ title }, steps], at) => ({ id: given[at]!, title, cues: [], steps }));
  });

const name = fc.constantFrom('slideIndex', 'stepIndex', 'theme', 'aspectRatio', 'printMode', 'x');
const search = fc.oneof(
  anyText.map((text) => `?${text}`),
  fc.array(fc.tuple(name, anyText)).map((pairs) => `?${new URLSearchParams(pairs).toString()}`),
);

const isIn = (
  talk: readonly SlideRecord[],
  { slideIndex, stepIndex }: { slideIndex: number; stepIndex: number },
) =>
  Number.isInteger(slideIndex) &&
  Number.isInteger(stepIndex) &&
  slideIndex >= 0 &&
  slideIndex < Math.max(talk.length, 1) &&
  stepIndex >= 0 &&
  stepIndex <= (talk[slideIndex]?.steps ?? 0);

attack(
  'any address leads into the talk',
  fc.tuple(fc.oneof(slides, fc.constant([])), anyText, search),
  ([talk, hash, query]) => {
    for (const part of [hash, `#${hash}`, `#${encodeURIComponent(talk[0]?.id ?? '')}/${hash}`])
      expect(isIn(talk, positionOfAddress(talk, { hash: part, search: query }))).toBe(true);
  },
);

attack(
  'the position nearest to any two numbers is in the talk',
  fc.tuple(slides, anyNumber, anyNumber),
  ([talk, slideIndex, stepIndex]) =>
    expect(isIn(talk, nearestPosition(talk, { slideIndex, stepIndex }))).toBe(true),
);

attack(
  'every position is found again by its address, which keeps page and parameters',
  fc.tuple(slides, fc.nat(), fc.nat(), anyText, search),
  ([talk, one, other, path, query]) => {
    const slideIndex = one % talk.length;
    const position = { slideIndex, stepIndex: other % (talk[slideIndex]!.steps + 1) };
    const before = new URL('https://host.example/');
    before.pathname = path;
    before.search = query;
    const after = new URL(addressOfPosition(talk, position, before), before);
    expect(positionOfAddress(talk, after)).toEqual(position);
    expect([after.origin, after.pathname]).toEqual([before.origin, before.pathname]);
    const parameters = ({ searchParams }: URL) =>
      [...searchParams].filter(([key]) => !['slideIndex', 'stepIndex'].includes(key)).toString();
    expect(parameters(after)).toBe(parameters(before));
  },
);

attack('slides get different ids, the same ones again', fc.array(slide), (written) => {
  const index = new SlideIndex();
  const ids = claim(index, written);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('');
  expect(claim(index, written)).toEqual(ids);
});

attack('the id of any title is short to write in an address', anyText, (title) => {
  const id = toId(title);
  expect(id).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
  expect(toId(id)).toBe(id);
  expect(toId(title.normalize('NFD'))).toBe(toId(title.normalize('NFC')));
});

const ids = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '-', '1', '2', '"', 'é'), maxLength: 3 }),
  { maxLength: 4 },
);
attack(
  'lists of slides with different ids have different fingerprints',
  fc.tuple(ids, ids),
  ([one, other]) => {
    const of = (list: readonly string[]) =>
      fingerprintOf(list.map((id) => ({ id, title: '', cues: [], steps: 0 })));
    expect(of(one) === of(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
  },
);

attack('any query shows the talk in a theme and an aspect ratio that there is', search, (query) => {
  jest.spyOn(console, 'warn').mockReturnValue();
  const { mode, theme, aspectRatio } = readSettings(query);
  expect(['stage', 'presenter', 'print']).toContain(mode);
  expect([midnight, paper]).toContain(chooseTheme(theme, paper));
  expect(isAspectRatio(chooseAspectRatio(aspectRatio, '4:3'))).toBe(true);
});
