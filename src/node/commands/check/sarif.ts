import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Rule, categoryOf, rules } from '../../../core/rules.ts';
import { ownVersion } from '../../ownModule.ts';
import { toPlainJson } from './json.ts';
import type { Finding, Result, Waived } from './Result.ts';

/**
 * The result in SARIF 2.1.0, for code hosts. GitHub also needs what is optional there: the descriptions and the help of
 * each rule, a place with both ends for each result, and a fingerprint.
 */
export function toSarif(result: Result): string {
  const { findings, waived, root = '', page = 'index.html' } = result;
  const folder = repositoryOf(root);
  const uriOf = (file: string) =>
    relative(folder, join(root, file)).replaceAll('\\', '/').split('/').map(encodeURIComponent);
  const version = ownVersion();
  const count = new Map<string, number>();
  const resultOf = (finding: Finding | Waived) => {
    const key = fingerprintOf(finding);
    count.set(key, (count.get(key) ?? 0) + 1);
    const { file = page, line = 1, column = 1, slide } = finding;
    return {
      ruleId: idOf(finding.rule),
      ruleIndex: rules.indexOf(finding.rule),
      level: 'warning',
      message: { text: `${finding.message}. ${finding.advice}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file).join('/'), uriBaseId: 'SRCROOT' },
            region: {
              startLine: line,
              startColumn: column,
              endLine: line,
              endColumn: column + 1,
            },
          },
          ...(slide !== null && { logicalLocations: [{ name: slide, kind: 'slide' }] }),
        },
      ],
      partialFingerprints: { primaryLocationLineHash: `${key}:${count.get(key)}` },
      ...('reason' in finding && {
        suppressions: [{ kind: 'inSource', justification: finding.reason }],
      }),
    };
  };
  const run = {
    tool: {
      driver: { name: 'Lectern', version, semanticVersion: version, rules: describeRules() },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
    // Several talks have a report each: a host must not take one for a newer one of another.
    automationDetails: { id: `lectern/${uriOf(page).join('/')}/` },
    results: [...findings, ...waived].map(resultOf),
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return toPlainJson({ $schema: schema, version: '2.1.0', runs: [run] });
}

const idOf = (rule: Rule) => `${categoryOf[rule]}/${rule}`;

/** The same for a finding wherever it moves to. The address of a file begins with the port of the check. */
const fingerprintOf = ({ rule, slide, subject }: Finding) =>
  createHash('sha256')
    .update(JSON.stringify([rule, slide, subject.replace(/https?:\/\/127\.0\.0\.1:\d+/g, '')]))
    .digest('hex')
    .slice(0, 16);

/** The folder that the paths of a code host are relative to. */
function repositoryOf(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return root;
  }
}

/** The rules, as docs/check.md explains them. */
function describeRules() {
  const manual = readFileSync(new URL('../../../../docs/check.md', import.meta.url), 'utf8');
  return rules.map((rule) => {
    const row = new RegExp(`^\\| \`${rule}\` *\\|([^|]*)\\|`, 'm').exec(manual);
    const found = `Found when ${row?.[1]?.trim()}.`;
    const text = found.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
    const more = `node_modules/lectern/docs/check.md#${categoryOf[rule]}`;
    return {
      id: idOf(rule),
      name: rule,
      shortDescription: { text: text.split(/[:;,] /)[0]!.replace(/\.?$/, '.') },
      fullDescription: { text },
      help: { text: `${text} See ${more}`, markdown: `${found} See \`${more}\`.` },
      defaultConfiguration: { level: 'warning' },
      properties: { tags: [categoryOf[rule]], precision: 'high' },
    };
  });
}
