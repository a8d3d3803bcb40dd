import Sequencer from '@jest/test-sequencer';

/** Files that take half a minute or more, the longest first; measured on two cores. */
const longest = [
  'package/newTalk',
  'stories/stories',
  'check/badTalk',
  'check/talk',
  'check/command',
  'export/pdf',
  'export/handout',
  'package/spectacleDeck',
  'browser/memory',
  'browser/axe',
  'export/usage',
  'export/build',
  'browser/presenter',
  'browser/keys',
  'browser/addresses',
  'browser/windows',
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
