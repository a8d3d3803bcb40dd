import { statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Draft } from '../../Draft.ts';
import { cannotWrite } from '../../errors.ts';
import { placeAll } from '../../placeAll.ts';
import { type Node, childrenOf } from '../../vite/modules.ts';
import { replaceIn } from '../../vite/places.ts';
import type { Finding, Result } from './Result.ts';
import {
  type SourceFile,
  type SourceFiles,
  elementAt,
  sourcesOf,
  textsIn,
  waiverIn,
} from './SourceFiles.ts';

/** A change of a file. */
interface Edit {
  file: string;
  start: number;
  end: number;
  text: string;
  finding: Finding;
}

/** What has been fixed, file by file, and the files that have changed since they were built. */
export interface Fixed {
  files: Map<string, Finding[]>;
  changed: string[];
}

/**
 * Fixes the findings that have one right answer in the author's files: all of them, or none.
 *
 * @param result the findings with their sources
 * @param root the folder of the project: no other file is touched
 * @param since when the talk was built, in ms: a file that has changed since then stays as it is
 * @throws {UsageError} if a file cannot be written; everything is then as it was
 */
export function fixAll(result: Result, files: SourceFiles, root: string, since: number): Fixed {
  const edits: Edit[] = [];
  for (const finding of result.findings) {
    const edit = editFor(finding, result, files);
    // One file may have two findings at one place: the next check finds the other.
    const isFree = ({ file, start, end }: Edit) =>
      !edits.some((other) => other.file === file && other.start < end && start < other.end);
    if (edit && isIn(root, edit.file) && isFree(edit)) edits.push(edit);
  }
  const touched = [...new Set(edits.map(({ file }) => file))];
  const changed = touched.filter((file) => statSync(file).mtimeMs > since);
  const fixed = touched.filter((file) => !changed.includes(file));
  const of = (wanted: string) => edits.filter(({ file }) => file === wanted);
  writeAll(
    root,
    new Map(
      fixed.map((file) => {
        const changes = of(file).map(({ start, end, text }) => [start, end, text] as const);
        return [file, replaceIn(files.read(file)!.code, changes)];
      }),
    ),
  );
  return {
    files: new Map(fixed.map((file) => [file, of(file).map(({ finding }) => finding)])),
    changed,
  };
}

function writeAll(root: string, texts: ReadonlyMap<string, string>) {
  if (texts.size === 0) return;
  let draft: Draft | undefined;
  try {
    const { folder } = (draft = new Draft(root));
    const placements = [...texts].map(([to, text], index) => {
      const from = join(folder, String(index));
      writeFileSync(from, text, { flush: true });
      return { from, to };
    });
    placeAll(draft, placements);
  } catch (error) {
    throw cannotWrite(root, error);
  } finally {
    draft?.discard();
  }
}

/** Whether a file is in a project, and not in one of its packages. */
function isIn(root: string, file: string): boolean {
  const path = relative(root, file);
  return !isAbsolute(path) && !path.split(sep).some((part) => /^(?:\.\.|node_modules)$/.test(part));
}

/** The change that fixes a finding, if what is wrong is written once in its element, or once in its slide. */
function editFor(finding: Finding, result: Result, files: SourceFiles): Edit | undefined {
  const { fix, rule } = finding;
  if (!fix) return undefined;
  for (const source of sourcesOf(finding, result)) {
    const module = files.read(source.file);
    const element = module && elementAt(module, source);
    if (!element) continue;
    const found =
      rule === 'waiver'
        ? withoutWaiver(module, element, fix.from)
        : rule === 'markup'
          ? withSign(module, element, fix)
          : withText(module, element, fix, rule === 'link');
    const [edit, ...more] = found;
    if (edit) return more.length === 0 ? { ...edit, file: source.file, finding } : undefined;
  }
  return undefined;
}

type Change = Pick<Edit, 'start' | 'end' | 'text'>;
type Texts = NonNullable<Finding['fix']>;

/** Writes a text instead of one that is the whole of a string, or of what stands between two tags. */
function withText(
  { code }: SourceFile,
  element: Node,
  { from, to }: Texts,
  isLink: boolean,
): Change[] {
  const words = from.split(' ');
  return textsIn(element, code).flatMap(({ start, end, kind, value }) => {
    const written = code.slice(start, end);
    // The name of a link may be an address as well.
    const isText = isLink
      ? /\bhref\s*[=:]\s*\{?\s*.$/.test(code.slice(0, start))
      : kind !== 'template';
    // A text with escapes is not written as it is read.
    if (!isText || written !== value || value.trim().replace(/\s+/g, ' ') !== from) return [];
    const gaps = value.trim().match(/\s+/g) ?? [];
    const mended = to.split(' ');
    if (mended.length !== words.length) return [];
    const begin = start + value.search(/\S/);
    const text = mended.map((word, index) => word + (gaps[index] ?? '')).join('');
    return { start: begin, end: begin + value.trim().length, text };
  });
}

/** Writes a sign instead of its entity, in strings: JSX reads entities itself. */
const withSign = ({ code }: SourceFile, element: Node, { from, to }: Texts): Change[] =>
  textsIn(element, code)
    .filter(({ kind }) => kind === 'string' || kind === 'template')
    .flatMap(({ start, end }) =>
      [...code.slice(start, end).matchAll(new RegExp(from, 'g'))].map(({ index }) => ({
        start: start + index,
        end: start + index + from.length,
        text: to,
      })),
    );

/** Removes a waiver; with the last one, all of `waive`. */
function withoutWaiver({ code }: SourceFile, element: Node, rule: string): Change[] {
  const waiver = waiverIn(element, rule);
  if (!waiver) return [];
  const { attribute, property, object } = waiver;
  const all = childrenOf(object);
  if (all.length === 1) {
    const before = code.slice(0, attribute.start).trimEnd().length;
    return [{ start: before, end: attribute.end, text: '' }];
  }
  const at = all.indexOf(property);
  // With the comma: the one after it, or before the last.
  const [start, end] =
    at < all.length - 1 ? [property.start, all[at + 1]!.start] : [all[at - 1]!.end, property.end];
  return [{ start, end, text: '' }];
}
