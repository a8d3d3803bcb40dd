/** The name of something that a file imports, such as a picture. */
export interface Name {
  name: string;
}

/** Code in its lines. A talk leaves out the spaces that all of them begin with. */
export interface Lines {
  lines: string;
}

/** A text of several lines, such as notes. */
export interface Text {
  text: string;
}

/** An element of JSX. */
export interface Jsx {
  tag: string;
  props: Readonly<Record<string, Value | undefined>>;
  /** What stands in a comment above it. */
  comment?: string;
  children?: readonly (Jsx | Comment)[];
}

/** A comment that stands alone. */
export interface Comment {
  comment: string;
}

/** What a prop can have. */
export type Value =
  | string
  | number
  | boolean
  | { literal: Name | Lines | Text }
  | { element: Jsx }
  | readonly Value[]
  | { object: Readonly<Record<string, Value | undefined>> };

/** As in the files of a new talk. */
const width = 100;

/** Prints an element as Prettier prints it: with single quotes, and lines of at most 100 characters. */
export function printJsx({ tag, props, comment, children }: Jsx, indent: number): string {
  const start = ' '.repeat(indent);
  const above = comment ? `${printComment(comment, indent)}\n` : '';
  const given = entriesOf(props);
  const end = children ? '>' : ' />';
  const flat = given.map((prop) => attribute(prop, undefined));
  const line = `${start}<${[tag, ...flat].join(' ')}${end}`;
  // Prettier leaves a text alone that is the only prop.
  const isText = flat.length === 1 && /^\w+="/.test(flat[0]!);
  const opened =
    isText || (line.length <= width && !line.includes('\n'))
      ? line
      : [
          `${start}<${tag}`,
          ...given.map((prop) => `${start}  ${attribute(prop, indent + 2)}`),
          `${start}${end.trim()}`,
        ].join('\n');
  if (!children) return above + opened;
  const inside = children.map((child) =>
    'tag' in child ? printJsx(child, indent + 2) : printComment(child.comment, indent + 2),
  );
  return [above + opened, ...inside, `${start}</${tag}>`].join('\n');
}

/** A comment between elements. */
export function printComment(text: string, indent: number): string {
  const start = ' '.repeat(indent);
  const lines = text
    .replaceAll('*/', '* /')
    .trim()
    .split(/\r\n?|\n/);
  return `${start}{/* ${lines.map((line) => line.trimEnd()).join(`\n${start}    `)} */}`.replace(
    /[^\S\n]+$/gm,
    '',
  );
}

const entriesOf = (props: Readonly<Record<string, Value | undefined>>) =>
  Object.entries(props).filter((prop): prop is [string, Value] => prop[1] !== undefined);

/** A prop of an element; over several lines if it has an indent. */
function attribute([name, value]: [string, Value], indent: number | undefined): string {
  if (value === true) return name;
  // A text in quotes knows no backslashes, but names of characters.
  if (typeof value === 'string' && !/["\\&\p{Cc}\u2028\u2029]/u.test(value))
    return `${name}="${value}"`;
  const flat = `${name}={${print(value, undefined)}}`;
  if (indent === undefined || (indent + flat.length <= width && !flat.includes('\n'))) return flat;
  const start = ' '.repeat(indent);
  if (typeof value === 'string') return `${name}={\n${start}  ${quoted(value)}\n${start}}`;
  return `${name}={${print(value, indent)}}`;
}

/** A value, on one line if there is no indent: that of the line on which it begins. */
function print(value: Value, indent: number | undefined): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value)) return printList(value, indent);
  if ('object' in value) return printObject(value.object, indent);
  if ('element' in value) return printElement(value.element, indent);
  const { literal } = value;
  if ('name' in literal) return literal.name;
  return 'text' in literal ? template(literal.text) : indented(literal.lines, indent ?? 0);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

function printList(values: readonly Value[], indent: number | undefined): string {
  if (indent === undefined)
    return breaks(values) ? '\n' : `[${values.map((one) => print(one, undefined)).join(', ')}]`;
  const start = ' '.repeat(indent + 2);
  const lines = values.map((one) => `${start}${printIn(one, indent + 2, 1)},\n`);
  return `[\n${lines.join('')}${' '.repeat(indent)}]`;
}

/** Lists of several objects, or of several lists, are never on one line. */
const breaks = (values: readonly Value[]): boolean => {
  const [sizes, kinds] = [values.map(sizeOf), new Set(values.map(isList))];
  return values.length > 1 && kinds.size === 1 && sizes.every((size) => size > 1);
};

function sizeOf(value: Value): number {
  if (typeof value !== 'object') return 0;
  if (isList(value)) return value.length;
  return 'object' in value ? entriesOf(value.object).length : 0;
}

function printObject(
  fields: Readonly<Record<string, Value | undefined>>,
  indent: number | undefined,
): string {
  const given = entriesOf(fields);
  if (indent === undefined) {
    return `{ ${given.map(([key, value]) => `${key}: ${print(value, undefined)}`).join(', ')} }`;
  }
  const start = ' '.repeat(indent + 2);
  const lines = given.map(([key, value]) => {
    const text = printIn(value, indent + 2, key.length + 3);
    const isLong = indent + 2 + key.length + 2 + text.length + 1 > width;
    // Prettier moves a long text to the next line, unless its key is short.
    return typeof value === 'string' && isLong && key.length > 4
      ? `${start}${key}:\n${start}  ${text},\n`
      : `${start}${key}: ${text},\n`;
  });
  return `{\n${lines.join('')}${' '.repeat(indent)}}`;
}

/** A value in a list or an object: on one line if it fits beside `more` characters. */
function printIn(value: Value, indent: number, more: number): string {
  const flat = print(value, undefined);
  return indent + flat.length + more <= width && !flat.includes('\n') ? flat : print(value, indent);
}

function printElement(element: Jsx, indent: number | undefined): string {
  const flat = printJsx(element, 0);
  if (indent === undefined) return flat;
  return `(\n${printJsx(element, indent + 2)}\n${' '.repeat(indent)})`;
}

/** A text in single quotes, or in double ones if it has more single ones. */
export function quoted(text: string): string {
  const count = (sign: string) => text.split(sign).length;
  const quote = count("'") > count('"') ? '"' : "'";
  const escaped = text.replace(/[\\\p{Cc}\u2028\u2029]/gu, escape).replaceAll(quote, `\\${quote}`);
  return quote + escaped + quote;
}

function escape(sign: string): string {
  if (sign === '\\') return '\\\\';
  if (sign === '\n') return '\\n';
  if (sign === '\t') return '\\t';
  return `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`;
}

/** A text between backticks. */
const template = (text: string): string =>
  `\`${text
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replace(/[^\P{Cc}\n\t]/gu, escape)}\``;

/** Code between backticks, further right than the line on which it begins. */
function indented(code: string, indent: number): string {
  const start = ' '.repeat(indent + 2);
  const lines = code.split('\n').map((line) => (line.trim() ? start + line : ''));
  return template(`\n${lines.join('\n')}\n${' '.repeat(indent)}`);
}
