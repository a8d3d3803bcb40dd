// docs/llms.txt and docs/llms-full.txt: what language models read first, in the form of llmstxt.org.

/** The pages, with what each is for. All are in the package. */
const pages = [
  ['manual.md', 'every slide kind and element, with its props in short and an example'],
  [
    '../skills/lectern-talk/SKILL.md',
    'how to write a talk with a person, step by step: for agents',
  ],
  ['../README.md', 'how to install, present, build, export and theme a talk'],
  ['check.md', 'what `lectern check` finds, and how to fix it'],
  ['accessibility.md', 'what screen readers say, keys, contrast and zoom'],
  ['reliability.md', 'what happens when something fails on stage'],
  ['api.md', 'every export with its type'],
  ['manifest.json', 'every component with its props, limits and an example, for programs'],
  ['../CHANGELOG.md', 'what has changed, and new names for old ones'],
];

/** The pages that an author needs whole. */
const whole = ['README.md', 'docs/manual.md', 'docs/check.md'];

const about =
  '> Slides for talks by engineers: typed React components, on Spectacle and Emotion, with a presenter view, a check of every step, and exports.';

/**
 * The short file: where to find what.
 *
 * @param {{ title: string, kinds: string[] }[]} groups the slide kinds by what they do in a talk
 */
export const short = (groups) => `# Lectern

${about}

- \`npx lectern new my-talk\` makes a talk, \`npm start\` shows it. \`npx lectern import slides.md\` makes one of slides for Slidev, Marp or reveal.js.
- \`npx lectern kinds\` lists all slide kinds and elements; \`npx lectern kinds CodeSlide\` shows how to write one. Do not guess props.
- \`npx lectern check\` looks at every slide at every step, and says what does not fit. \`npx lectern export png\` draws the slides.

## Pages

${pages.map(([file, use]) => `- [${file.replace('../', '')}](${file}): ${use}`).join('\n')}

## Slides

${groups.map(({ title, kinds }) => `- To ${title}: ${kinds.join(', ')}`).join('\n')}
`;

/**
 * The long file: the pages that an author needs, in one.
 *
 * @param {(file: string) => string} read
 */
export const full = (read) =>
  `${about}\n\n${whole.map((file) => `<!-- ${file} -->\n\n${read(file).trim()}`).join('\n\n')}\n`;
