import { readFileSync } from 'node:fs';
import { nearest } from '../../core/nearest.ts';
import { orList } from '../../core/words.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../errors.ts';

export const usage = `lectern kinds [names]: find slides and elements, and how to write them

  lectern kinds                    a line for each: its name, what it is for, and how much it holds
  lectern kinds CodeSlide Table    their props, how much they hold, and an example

Exit status: 0 they were shown; 2 there is no component of that name.`;

interface Prop {
  name: string;
  type: string;
  required: boolean;
  default?: string;
  description: string;
}

interface Component {
  name: string;
  kind: 'talk' | 'slide' | 'element';
  /** What a slide does in a talk, such as `open`. */
  use?: string;
  description: string;
  props: Prop[];
  /** The longest content that a test has fitted: characters of a text, items of a list. */
  holds?: Record<string, number>;
  example: string;
}

interface NamedType {
  name: string;
  description: string;
  fields?: Prop[];
  type?: string;
}

/** What `npm run docs` writes of all components. */
interface Manifest {
  components: Component[];
  types: NamedType[];
}

/** Lists the components of the library, or describes some of them. */
export function run(args: readonly string[]): Promise<number> {
  const { others } = readArguments('lectern kinds', args, {});
  console.log(others.length === 0 ? listKinds() : describeKinds(others));
  return Promise.resolve(0);
}

/** A line for each component of the library: what it is for, and how much it holds. */
export const listKinds = (): string => listOf(readManifest().components);

/**
 * How to write some components.
 *
 * @throws {UsageError} if there is none of that name
 */
export function describeKinds(names: readonly string[]): string {
  const manifest = readManifest();
  return names
    .map((name) => describe(componentNamed(name, manifest.components), manifest))
    .join('\n\n\n');
}

const readManifest = () =>
  JSON.parse(
    readFileSync(new URL('../../../docs/manifest.json', import.meta.url), 'utf8'),
  ) as Manifest;

/** @throws {UsageError} if there is none */
function componentNamed(name: string, components: readonly Component[]): Component {
  const wanted = name.toLowerCase();
  const known = [wanted, `${wanted}slide`]
    .map((text) => components.find((one) => one.name.toLowerCase() === text))
    .find(Boolean);
  if (known) return known;
  const near = nearest(
    name,
    components.map((one) => one.name),
  );
  const hint = near.length > 0 ? ` Did you mean ${orList(near)}?` : '';
  throw new UsageError(
    `[lectern] There is no component "${name}".${hint} "lectern kinds" lists all.`,
  );
}

function listOf(components: readonly Component[]): string {
  const groups = new Map<string, Component[]>();
  for (const one of components) {
    const title = { talk: 'The talk', slide: `Slides to ${one.use}`, element: 'Elements' }[
      one.kind
    ];
    groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  const lines = [...groups].map(([title, members]) => {
    const entries = members.map((one) => {
      const holds = holdsOf(one, (path) => /^\w+$/.test(path) && !choices.has(path));
      return `  ${one.name}: ${one.description}${holds && ` [${holds}]`}`;
    });
    return [title, ...entries].join('\n');
  });
  return [
    ...lines,
    'In brackets: the longest content that was tried, in characters of a text and items of a list.\n' +
      '"lectern kinds CodeSlide" shows the props, the limits and an example.',
  ].join('\n\n');
}

/** Props that choose something: nobody has to fit them. */
const choices = new Set(['kind', 'language', 'lit']);

const holdsOf = ({ holds = {} }: Component, isShown: (path: string) => boolean) =>
  Object.entries(holds)
    .filter(([path]) => isShown(path))
    .map(([path, most]) => `${path} ${most}`)
    .join(', ');

function describe(component: Component, { components, types }: Manifest): string {
  const slides = components.filter(({ kind }) => kind === 'slide');
  const isShared = (prop: Prop) =>
    component.kind === 'slide' && slides.every(({ props }) => props.some(isSame(prop)));
  const own = component.props.filter((prop) => !isShared(prop));
  const shared = component.props.filter(isShared).map(({ name }) => name);
  const named = typesIn(own, types);
  const holds = holdsOf(component, () => true);
  return [
    `${component.name}: ${component.description}`,
    `Props\n${own.map(lineOf).join('\n')}`,
    shared.length > 0 && `As every slide: ${shared.join(', ')} ("lectern kinds SlideFrame")`,
    named.length > 0 && `Types\n${named.map(textOf).join('\n')}`,
    holds && `Holds (characters of a text, items of a list): ${holds}`,
    `Example\n${component.example.replace(/^/gm, '  ')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const isSame = (prop: Prop) => (other: Prop) =>
  other.name === prop.name && other.description === prop.description;

function lineOf({ name, type, required, default: usual, description }: Prop): string {
  const value = usual === undefined ? '' : ` Default: ${usual}.`;
  return `  ${name}${required ? '' : '?'}: ${type}: ${description}${value}`;
}

/** The most fields of a type that are listed: all words of Lectern are a type as well. */
const mostFields = 30;

function textOf({ name, description, fields = [], type }: NamedType): string {
  const head = `  ${name}: ${description}${type ? ` ${type}` : ''}`;
  return fields.length > mostFields
    ? `${head} It has ${fields.length} fields: see docs/api.md.`
    : [head, ...fields.map((field) => `  ${lineOf(field)}`)].join('\n');
}

/** The types that some props name, and those that these name, each once. */
function typesIn(props: readonly Prop[], types: readonly NamedType[]): NamedType[] {
  const found = new Set<NamedType>();
  const look = (text: string) => {
    for (const [name] of text.matchAll(/\b[A-Z]\w+/g)) {
      const type = types.find((one) => one.name === name);
      if (!type || found.has(type)) continue;
      found.add(type);
      look(type.type ?? '');
      for (const field of type.fields ?? []) look(field.type);
    }
  };
  for (const { type } of props) look(type);
  return [...found];
}
