import Sequencer from '@jest/test-sequencer';

/** Files that take 30 s or more, the longest first; measured on two cores. */
const longest = [
  'export/languages',
  'stories/stories',
  'package/newTalk',
  'check/badTalk',
  'check/harbor',
  'export/oddSlides',
  'check/talk',
  'export/pdfUa',
  'check/command',
  'browser/everyone',
  'check/languages',
  'export/notes',
  'export/build',
  'engines/engines',
  'export/pdf',
  'stories/docs',
  'browser/axe',
  'export/math',
  'export/harbor',
  'browser/windows',
  'export/handout',
  'browser/keys',
  'export/usage',
  'export/recordings',
  'browser/pictures',
  'export/pictures',
  'browser/read',
  'browser/harbor',
  'export/notGiven',
  'export/html',
  'browser/presenter',
  'browser/addresses',
  'check/badge',
  'stories/pictures',
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
