import Sequencer from '@jest/test-sequencer';

/** Files that take 20 s or more, the longest first; measured on two cores. */
const longest = [
  'stories/stories',
  'package/newTalk',
  'check/badTalk',
  'check/talk',
  'engines/engines',
  'export/oddSlides',
  'export/pdf',
  'browser/memory',
  'export/notes',
  'export/build',
  'check/command',
  'browser/windows',
  'browser/keys',
  'browser/presenter',
  'browser/axe',
];

/** Begins with the files that take long, so that no worker is left with one of them at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = longest.findIndex((name) =>
        path.replaceAll('\\', '/').endsWith(`tests/${name}.test.ts`),
      );
      return place < 0 ? longest.length : place;
    };
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
