import type { Copied } from './files.ts';
import { type Comment, type Jsx, type Value, printJsx, quoted } from './print.ts';

/** A talk of more lines has a file for each of its parts. */
const longest = 600;

/** The files of a talk, by their names. */
export function modulesOf(talk: Jsx, pictures: readonly Copied[]): Record<string, string> {
  const whole = printModule('Talk', talk, pictures, []);
  if (whole.split('\n').length <= longest) return { 'Talk.tsx': whole };
  const parts: Record<string, string> = {};
  const children = talk.children?.map((child) => {
    if (!('tag' in child) || child.tag !== 'Part') return child;
    const name = nameFor(child, Object.keys(parts));
    parts[name] = printModule(name, child, pictures, []);
    return { tag: name, props: {} };
  });
  const names = Object.keys(parts);
  const files = names.map((name) => [`parts/${name}.tsx`, parts[name]!]);
  return {
    'Talk.tsx': printModule('Talk', { ...talk, children }, pictures, names),
    ...Object.fromEntries(files),
  };
}

/** The name of the component of a part: that of the part, in letters that each editor can type. */
function nameFor({ props }: Jsx, taken: readonly string[]): string {
  const { title: own } = props;
  const title = typeof own === 'string' ? own : '';
  const plain = title.normalize('NFKD').replace(/[^\w\s-]/g, '');
  const words = plain.split(/[\s_-]+/).filter(Boolean);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const isOwn =
    /^[A-Z]/.test(name) && !/^(?:Talk|Part|Code|Table|Picture|Formula)$|Slide$/.test(name);
  if (isOwn && !taken.includes(name)) return name;
  const base = isOwn ? name : 'Part';
  let number = isOwn ? 2 : 1;
  while (taken.includes(`${base}${number}`)) number += 1;
  return `${base}${number}`;
}

/** A file with one component. */
function printModule(
  name: string,
  jsx: Jsx,
  pictures: readonly Copied[],
  parts: readonly string[],
): string {
  const used = usedIn(jsx);
  const tags = [...used.tags]
    .filter((tag) => !parts.includes(tag))
    .toSorted((one, other) => (one < other ? -1 : 1));
  const line = `import { ${tags.join(', ')} } from 'lectern';`;
  const isTalk = name === 'Talk';
  const imports = [
    line.length <= 100
      ? line
      : `import {\n${tags.map((tag) => `  ${tag},\n`).join('')}} from 'lectern';`,
    ...parts.map((part) => `import { ${part} } from './parts/${part}.tsx';`),
    ...pictures
      .filter((picture) => used.names.has(picture.name))
      .map(
        (picture) =>
          `import ${picture.name} from ${quoted(`${isTalk ? '.' : '..'}/${picture.to}`)};`,
      ),
    ...(isTalk ? ["import { theme } from './theme.ts';"] : []),
  ];
  return `${imports.join('\n')}

/** ${isTalk ? 'The slides in order.' : 'The slides of a part.'} */
export function ${name}() {
  return (
${printJsx(jsx, 4)}
  );
}
`;
}

/** The elements and the pictures in an element. */
function usedIn(jsx: Jsx, used = { tags: new Set<string>(), names: new Set<string>() }) {
  const look = (value: Value | undefined): void => {
    if (typeof value !== 'object') return;
    if (isList(value)) value.forEach(look);
    else if ('element' in value) usedIn(value.element, used);
    else if ('object' in value) Object.values(value.object).forEach(look);
    else if ('name' in value.literal) used.names.add(value.literal.name);
  };
  used.tags.add(jsx.tag);
  Object.values(jsx.props).forEach(look);
  const isElement = (child: Jsx | Comment): child is Jsx => 'tag' in child;
  for (const child of jsx.children?.filter(isElement) ?? []) usedIn(child, used);
  return used;
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
