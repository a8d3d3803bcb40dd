import Sequencer from '@jest/test-sequencer';

/** Files that take 30 s or more, the longest first; measured on two cores. */
const longest = [
  'export/languages',
  'stories/stories',
  'browser/axe',
  'package/newTalk',
  'export/oddSlides',
  'check/harbor',
  'unit/spectacle/slideKinds',
  'check/badTalk',
  'stories/docs',
  'check/talk',
  'export/pdfUa',
  'check/command',
  'browser/everyone',
  'export/build',
  'export/notes',
  'export/math',
  'export/pdf',
  'check/languages',
  'browser/keys',
  'browser/pictures',
  'export/usage',
  'browser/windows',
  'engines/engines',
  'unit/slides/contract',
  'browser/harbor',
  'browser/presenter',
  'export/harbor',
  'export/html',
  'unit/presentation/address',
  'browser/addresses',
  'export/handout',
  'check/badge',
  'unit/presentation/keys',
  'export/recordings',
  'unit/newKind',
  'browser/read',
  'unit/words',
  'unit/presentation/isolation',
  'export/pictures',
  'export/notGiven',
  'stories/pictures',
];

/** Begins with the files that take long, so that no worker is left with one of them at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = longest.findIndex((name) =>
        path
          .replaceAll('\\', '/')
          .replace(/\.test\.tsx?$/, '')
          .endsWith(`tests/${name}`),
      );
      return place < 0 ? longest.length : place;
    };
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
