import type { ReactElement, ReactNode } from 'react';
import { nameOf, propsInOrder } from './propDocs.ts';
import { themes } from './toolbar.ts';

/** What the code of a story imports: names of `lectern`, and other modules by the name of their default export. */
interface Imports {
  named: Map<string, Set<string>>;
  files: Map<string, string>;
  /** The code of components that the story brings, by their names. */
  own: Readonly<Record<string, string>>;
}

const widest = 80;

/**
 * The code of an element as an author writes it, with its imports: it can be copied into a talk. What a build has made of
 * a file (a drawing, a recording, a picture) is a file again.
 */
export function storyCode(story: ReactElement, own: Imports['own'] = {}): string {
  const imports: Imports = { named: new Map(), files: new Map(), own };
  const code = elementCode(story, 0, imports);
  const lines = [...imports.named]
    .map(([module, names]) => namedImport([...names].sort(), module))
    .concat([...imports.files].map(([name, file]) => `import ${name} from '${file}';`));
  const [ownImports, ...ownCode] = Object.values(own)
    .join('\n')
    .split(/\n(?!import )/);
  const head = [...lines.sort(byModule), ownImports].filter(Boolean).join('\n');
  return [head, ownCode.join('\n').trim(), code].filter(Boolean).join('\n\n');
}

function namedImport(names: readonly string[], module: string): string {
  const line = `import { ${names.join(', ')} } from '${module}';`;
  if (line.length < widest) return line;
  return `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${module}';`;
}

/** Puts the names of `lectern` first. */
const byModule = (one: string, other: string) =>
  Number(other.includes("'lectern")) - Number(one.includes("'lectern")) || one.localeCompare(other);

/** An element with its props in the order of their interface, in one line if it fits. */
function elementCode({ type, props }: ReactElement, depth: number, imports: Imports): string {
  const name = tagOf(type);
  if (/^[A-Z]/.test(name) && !(name in imports.own)) importFrom('lectern', name, imports);
  const { children, ...others } = props as { children?: ReactNode };
  const order = propsInOrder(type);
  const attributes = Object.entries(others)
    .filter(([, value]) => value !== undefined && typeof value !== 'function')
    .sort(([one], [other]) => placeIn(order, one) - placeIn(order, other))
    .map(([key, value]) => attribute(key, value, depth + 1, imports));
  const inside = childLines(children, depth + 1, imports);
  const opening = [`<${name}`, ...attributes].join(' ');
  const isShort = !opening.includes('\n') && opening.length + 2 * depth < widest;
  const pad = indent(depth);
  const head = isShort
    ? opening
    : `<${name}\n${attributes.map((text) => `${indent(depth + 1)}${text}\n`).join('')}${pad}`;
  if (inside.length === 0) return isShort ? `${head} />` : `${head}/>`;
  const line = `${head}>${inside.join('')}</${name}>`;
  if (isShort && inside.length === 1 && !line.includes('\n') && line.length < widest) return line;
  return `${head}>\n${inside.map((text) => `${indent(depth + 1)}${text}\n`).join('')}${pad}</${name}>`;
}

/** Where a prop stands. What react-docgen does not know comes last. */
const placeIn = (order: readonly string[], name: string) =>
  order.includes(name) ? order.indexOf(name) : order.length;

function childLines(children: ReactNode, depth: number, imports: Imports): string[] {
  if (children === undefined || children === null || typeof children === 'boolean') return [];
  if (Array.isArray(children))
    return children.flatMap((child) => childLines(child, depth, imports));
  if (isElement(children)) {
    return [elementCode(children, depth, imports)];
  }
  if (
    typeof children === 'string' &&
    /^[^\s{}<>&\\](?:[^\n{}<>&\\]*[^\s{}<>&\\])?$/.test(children)
  ) {
    return [children];
  }
  return [`{${print(children, depth, imports)}}`];
}

function attribute(name: string, value: unknown, depth: number, imports: Imports): string {
  if (value === true) return name;
  if (typeof value === 'string' && !/["\n\\&]/.test(value) && !isFile(value)) {
    return `${name}="${value}"`;
  }
  return `${name}={${print(value, depth, imports)}}`;
}

/** A value as TypeScript, in one line if it fits. */
function print(value: unknown, depth: number, imports: Imports): string {
  if (typeof value === 'string') return text(value, depth);
  if (isElement(value)) return inBrackets(value, depth, imports);
  if (typeof value !== 'object' || value === null) return String(value);
  const known = fromFile(value, imports) ?? ofLibrary(value, depth, imports);
  if (known) return known;
  const isArray = Array.isArray(value);
  const [open, close] = isArray ? ['[', ']'] : ['{ ', ' }'];
  const items = Object.entries(value)
    .filter(([, item]) => item !== undefined && typeof item !== 'function')
    .map(([key, item]) => {
      const printed = print(item, depth + 1, imports);
      return isArray ? printed : `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : text(key)}: ${printed}`;
    });
  if (items.length === 0) return `${open}${close}`.replace('  ', '');
  const line = `${open}${items.join(', ')}${close}`;
  if (!line.includes('\n') && line.length + 2 * depth < widest) return line;
  const pad = indent(depth + 1);
  return `${open.trim()}\n${items.map((item) => `${pad}${item},\n`).join('')}${indent(depth)}${close.trim()}`;
}

/** An element as a value. */
function inBrackets(value: ReactElement, depth: number, imports: Imports): string {
  const line = elementCode(value, depth, imports);
  if (!line.includes('\n')) return line;
  const pad = indent(depth + 1);
  return `(\n${pad}${elementCode(value, depth + 1, imports)}\n${indent(depth)})`;
}

/** What a build has made of a file of the talk. */
function fromFile(value: object, imports: Imports): string | undefined {
  if ('svg' in value && 'file' in value) {
    const file = String(value.file).replace(/.*\//, '');
    const name = file.replace(/\W.*/, '');
    imports.files.set(name, `./${file}?drawing`);
    return name;
  }
  if ('frames' in value || 'stills' in value) {
    imports.files.set('recording', './recording.cast');
    return 'recording';
  }
  return undefined;
}

/** A theme by its name, or the call that makes a mark. */
function ofLibrary(value: object, depth: number, imports: Imports): string | undefined {
  const theme = Object.entries(themes).find(([, theme]) => theme === value)?.[0];
  if (theme) {
    const module = /midnight|paper/.test(theme) ? 'lectern' : `lectern/themes/${theme}`;
    return importFrom(module, theme, imports);
  }
  if (!('draw' in value && 'shape' in value && 'on' in value)) return undefined;
  const { shape, on, draw: _draw, ...mark } = value as { shape: string; on: string; draw: unknown };
  const { label, ...others } = mark as { label?: string };
  const options = shape === 'label' ? others : mark;
  const words = [text(on), ...(shape === 'label' && label !== undefined ? [text(label)] : [])];
  if (Object.values(options).some((option) => option !== undefined)) {
    words.push(print(options, depth, imports));
  }
  return `${importFrom('lectern', shape, imports)}(${words.join(', ')})`;
}

function importFrom(module: string, name: string, { named }: Imports): string {
  named.set(module, (named.get(module) ?? new Set()).add(name));
  return name;
}

/** A text in quotes. A file of Storybook has the address that a file in `public/` has. */
function text(value: string, depth = 0): string {
  if (isFile(value)) return `'/${fileName(value)}'`;
  const escaped = value.replaceAll('\\', '\\\\');
  if (value.includes('\n')) {
    return `\`${indented(escaped, depth).replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
  }
  return value.includes("'") && !value.includes('"')
    ? `"${escaped}"`
    : `'${escaped.replaceAll("'", "\\'")}'`;
}

/** A text that begins on a line of its own: as deep as it stands here. Others have spaces that mean something. */
function indented(value: string, depth: number): string {
  if (!value.startsWith('\n')) return value;
  const lines = value.split('\n').slice(1);
  const depths = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const own = Math.min(...depths);
  const moved = lines.map((line) => (line.trim() ? indent(depth + 1) + line.slice(own) : ''));
  return `\n${moved.join('\n')}${indent(depth)}`;
}

const isFile = (value: string) =>
  /^data:(?:image|video)\//.test(value) || /^[^\s]*\/(?:assets|samples)\/[^\s]+\.\w+$/.test(value);

function fileName(address: string): string {
  const kind = /^data:\w+\/(\w+)/.exec(address)?.[1];
  if (kind) return `picture.${kind}`;
  const name = address.slice(address.lastIndexOf('/') + 1);
  return `${name.replace(/[-.].*/, '')}${name.slice(name.lastIndexOf('.'))}`;
}

const isElement = (value: unknown): value is ReactElement =>
  typeof value === 'object' && value !== null && '$$typeof' in value;

/** The name of an element: nothing for a fragment. */
const tagOf = (type: ReactElement['type']): string =>
  typeof type === 'string' ? type : typeof type === 'symbol' ? '' : nameOf(type);

const indent = (depth: number) => '  '.repeat(depth);
