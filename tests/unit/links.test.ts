import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const pagesIn = (folder: string, recursive: boolean) =>
  readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
const pages = [...pagesIn('.', false), ...pagesIn('docs', true)];

/** The links of a page to other files, as paths from the root of the project, with their anchors. */
const linksOf = (file: string) =>
  [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(
    ([, path = '', anchor]) => ({ target: path ? join(dirname(file), path) : file, anchor }),
  );

/** The anchors of a page, as GitHub makes them from its headings. */
const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(pages)('every link in %s leads somewhere', (file) => {
  const broken = linksOf(file).filter(
    ({ target, anchor }) =>
      !existsSync(join(root, target)) || (anchor && !anchorsOf(target).includes(anchor)),
  );
  expect(broken).toEqual([]);
});

test('every link in the README also works in the package', () => {
  // The list that tests/package/package.test.ts compares with the package.
  const packed = read('docs/files.txt').split('\n');
  expect(packed).toEqual(expect.arrayContaining(linksOf('README.md').map(({ target }) => target)));
});
