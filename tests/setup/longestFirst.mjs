import Sequencer from '@jest/test-sequencer';

/** Files that take 30 s or more, the longest first; measured on two cores. */
const longest = [
  'package/newTalk',
  'stories/stories',
  'export/languages',
  'export/pdfUa',
  'export/oddSlides',
  'check/talk',
  'check/badTalk',
  'engines/engines',
  'export/pdf',
  'export/html',
  'export/notes',
  'export/build',
  'browser/windows',
  'browser/addresses',
  'browser/keys',
  'export/usage',
  'check/command',
  'browser/axe',
  'export/handout',
  'export/harbor',
  'check/harbor',
  'check/languages',
  'browser/everyone',
  'browser/views',
  'browser/presenter',
  'browser/failures',
  'stories/docs',
  'browser/walk',
  'browser/longTalk',
  'stories/pictures',
  'package/package',
  'browser/memory',
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
