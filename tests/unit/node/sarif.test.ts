import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { rules } from '../../../src/core/rules.ts';
import { toSarif } from '../../../src/node/commands/check/sarif.ts';

// The properties that GitHub calls required in “SARIF support for code scanning”: an empty text is none. No other
// properties may be there than those that SARIF 2.1.0 knows, as far as a report has them.
const text = { type: 'string', minLength: 1 };
const message = {
  type: 'object',
  required: ['text'],
  properties: { text: { ...text, maxLength: 1024 } },
};
const position = { type: 'integer', minimum: 1 };
const all = (properties: object, others: object = {}) => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...others },
  additionalProperties: false,
});
const list = (items: object, minItems = 0) => ({ type: 'array', items, minItems });
const level = { enum: ['note', 'warning', 'error'] };
const isValid = new Ajv2020({ allErrors: true }).compile(
  all({
    $schema: text,
    version: { const: '2.1.0' },
    runs: list(
      all(
        {
          tool: all({
            driver: all(
              {
                name: text,
                rules: list(
                  all(
                    {
                      id: text,
                      shortDescription: message,
                      fullDescription: message,
                      help: message,
                    },
                    {
                      name: text,
                      defaultConfiguration: all({ level }),
                      properties: all({ tags: list(text), precision: { enum: ['high'] } }),
                    },
                  ),
                  1,
                ),
              },
              {
                version: text,
                semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
              },
            ),
          }),
          results: list(
            all(
              {
                message,
                locations: list(
                  all(
                    {
                      physicalLocation: all({
                        artifactLocation: all({
                          // Relative, and no sign that addresses do not have.
                          uri: { type: 'string', pattern: '^(?!/|[a-z]+:)[\\w%./()!~*-]+$' },
                          uriBaseId: { const: 'SRCROOT' },
                        }),
                        region: all({
                          startLine: position,
                          startColumn: position,
                          endLine: position,
                          endColumn: position,
                        }),
                      }),
                    },
                    { logicalLocations: list(all({ name: text, kind: text })) },
                  ),
                  1,
                ),
                partialFingerprints: all({ primaryLocationLineHash: text }),
              },
              {
                ruleId: text,
                ruleIndex: { type: 'integer', minimum: 0 },
                level,
                suppressions: list(all({ kind: { const: 'inSource' }, justification: text })),
              },
            ),
          ),
        },
        {
          columnKind: { enum: ['utf16CodeUnits'] },
          originalUriBaseIds: all({ SRCROOT: all({ description: message }) }),
          automationDetails: all({ id: { type: 'string', pattern: '/$' } }),
        },
      ),
      1,
    ),
  }),
);

interface Sarif {
  runs: [
    {
      tool: { driver: { rules: { id: string; help: { text: string } }[] } };
      automationDetails: { id: string };
      results: {
        ruleId: string;
        ruleIndex: number;
        message: { text: string };
        locations: [{ physicalLocation: { artifactLocation: { uri: string } } }];
        partialFingerprints: { primaryLocationLineHash: string };
        suppressions?: object[];
      }[];
    },
  ];
}

const repository = mkdtempSync(join(tmpdir(), 'lectern-sarif-'));
const root = join(repository, 'talks', 'green tea');

beforeAll(() => {
  mkdirSync(root, { recursive: true });
  mkdirSync(join(repository, '.git'));
});
afterAll(() => rmSync(repository, { recursive: true }));

function runOf(result: object) {
  const written: unknown = JSON.parse(
    toSarif({ root, findings: [], waived: [], ...result } as never),
  );
  expect(isValid(written) ? [] : isValid.errors).toEqual([]);
  return (written as Sarif).runs[0];
}

const finding = {
  category: 'legible',
  rule: 'size',
  slide: 'tea',
  subject: 'Tea',
  message: 'It is small',
  advice: 'Use 22 px.',
  file: 'Talk.tsx',
  line: 3,
  column: 7,
  states: [],
};

test('is what GitHub takes: with places from the root of the repository, and waivers as suppressions', () => {
  const waived = [{ ...finding, reason: 'It is a joke' }];
  const { results } = runOf({
    findings: [finding, { ...finding, slide: null, file: undefined }],
    waived,
  });
  expect(results[0]).toMatchObject({
    ruleId: 'legible/size',
    message: { text: 'It is small. Use 22 px.' },
  });
  const uris = results.map(
    ({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri,
  );
  expect(uris).toEqual([
    'talks/green%20tea/Talk.tsx',
    'talks/green%20tea/index.html',
    'talks/green%20tea/Talk.tsx',
  ]);
  expect(results.map(({ suppressions }) => suppressions?.length)).toEqual([
    undefined,
    undefined,
    1,
  ]);
});

test('explains each rule with the words of the manual', () => {
  const { tool } = runOf({});
  expect(tool.driver.rules.map(({ id }) => id.split('/')[1])).toEqual(rules);
  for (const { help } of tool.driver.rules)
    expect(help.text).toMatch(/^Found when (?!undefined).{15,}/);
  const { results } = runOf({ findings: [finding] });
  expect(tool.driver.rules[results[0]!.ruleIndex]!.id).toBe('legible/size');
});

test('a finding keeps its fingerprint where it moves to, and no two have the same', () => {
  const printsOf = (...findings: object[]) =>
    runOf({ findings }).results.map(({ partialFingerprints: all }) => all.primaryLocationLineHash);
  const at = (port: number) => ({
    ...finding,
    subject: `http://127.0.0.1:${port}/tea.png`,
    line: port,
  });
  const [one] = printsOf(at(4000));
  expect(printsOf(at(5000), at(5000), finding)).toEqual([
    one,
    expect.not.stringMatching(one!),
    expect.not.stringMatching(one!),
  ]);
});

test('one of several talks has an analysis of its own', () => {
  const ids = ['talks/tea.tsx', 'talks/milk.tsx'].map(
    (page) => runOf({ page }).automationDetails.id,
  );
  expect(new Set(ids).size).toBe(2);
});
