import { useState } from 'react';
import { countOf, labelOf } from '../core/backup.ts';
import { type Clock, monotonic, readClock, totalTime } from '../core/clock.ts';
import { partsOf } from '../core/parts.ts';
import { type Rates, formatTime, planTalk, plannedTime } from '../core/plan.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { say } from '../core/strings.ts';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';
import { Quoted, type QuotedProps } from './Quoted.tsx';

export interface SummaryProps {
  /** The title of the talk, which is also the name of the file. */
  title: string;
  /** The slides of the talk. */
  slides: readonly SlideRecord[];
  /** The minutes that the talk may take. @default an estimate from the notes */
  duration?: number;
  /** How fast the talk was expected to go. */
  rates?: Rates;
  /** The clock of the talk. */
  clock: Clock;
  /** The id of the current slide, whose time is included while the clock runs. */
  current?: string;
  /** Called when the dialog should close. */
  onClose: () => void;
}

/**
 * The dialog that compares the time of each slide and part with the plan, to copy or to save as a file. Backup slides
 * are in it if they were shown.
 */
export function Summary({
  title,
  slides,
  duration,
  rates,
  clock: started,
  current = '',
  onClose,
}: SummaryProps) {
  const [said, setSaid] = useState('');
  const [now] = useState(monotonic);
  const plan = planTalk(slides, duration, rates);
  const clock = readClock(started, current, now);
  const lineOf = (number: string, name: QuotedProps, own: readonly SlideRecord[]): Line => ({
    number,
    name,
    planned: plannedTime(plan, own),
    spent: own.reduce((sum, { id }) => sum + (clock.spent.get(id) ?? 0), 0),
  });
  const count = countOf(slides);
  const given = slides.filter(({ id }, index) => index < count || clock.spent.get(id));
  const parts = partsOf(given).map((part, _, { length }) => [
    ...(length > 1
      ? [lineOf('', { of: part.name, lang: part.slides[0]?.partLang }, part.slides)]
      : []),
    ...part.slides.map((slide) => {
      const { title: of, lang, dir } = slide;
      return lineOf(labelOf(slides.indexOf(slide) + 1, count), { of, lang, dir }, [slide]);
    }),
  ]);
  const total = { ...lineOf('', { of: say('Total') }, slides), spent: totalTime(clock) };
  const columns = columnsOf();
  const text = [columns, columns.map(() => '---'), ...[...parts.flat(), total].map(cellsOf)]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(say('Copied.'));
    } catch {
      setSaid(say('This browser blocks copying. Save the summary as a file instead.'));
    }
  };
  const save = () => {
    saveFile(
      `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${say('times')}.md`,
      `# ${title}\n\n${text}\n`,
      'text/markdown',
    );
    setSaid(say('Saved.'));
  };

  return (
    <Dialog title={say('Summary')} onClose={onClose}>
      <p css={legend}>{say('A bar to the left: faster than planned. To the right: slower.')}</p>
      <Table parts={parts} total={total} />
      <p css={buttons}>
        <button type="button" onClick={() => void copy()}>
          {say('Copy')}
        </button>
        <button type="button" onClick={save}>
          {say('Save as a file')}
        </button>
        <span role="status">{said}</span>
      </p>
    </Dialog>
  );
}

/** The times of a slide, of a part or of the talk, in ms. */
interface Line {
  /** The number of the slide; empty for a part and for the talk. */
  number: string;
  name: QuotedProps;
  planned: number;
  spent: number;
}

const differenceOf = ({ planned, spent }: Line) => spent - planned;

const columnsOf = () => ['#', say('Slide'), say('Planned'), say('Spent'), say('Difference')];

function cellsOf(line: Line) {
  const difference = formatTime(differenceOf(line));
  const sign = difference === '0:00' ? '±' : differenceOf(line) < 0 ? '−' : '+';
  const { number, name, planned, spent } = line;
  return [number, name.of, formatTime(planned), formatTime(spent), sign + difference];
}

function Table({ parts, total }: { parts: readonly (readonly Line[])[]; total: Line }) {
  const differences = parts.flat().map((line) => (line.number ? differenceOf(line) : 0));
  const most = Math.max(...differences.map(Math.abs), 1);
  return (
    <table css={table} aria-label={say('Summary')}>
      <thead>
        <tr>
          {columnsOf().map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map((lines, part) => (
        <tbody key={part}>
          {lines.map((line) => (
            <Row
              key={line.number}
              line={line}
              share={line.number ? differenceOf(line) / most : 0}
            />
          ))}
        </tbody>
      ))}
      <tfoot>
        <Row line={total} share={0} />
      </tfoot>
    </table>
  );
}

/** @param share the length of the bar: −1 is the whole left side, 1 the whole right side */
function Row({ line, share }: { line: Line; share: number }) {
  const [number, , planned, spent, difference] = cellsOf(line);
  return (
    <tr data-sum={number === ''}>
      <td>{number}</td>
      <th scope={number ? 'row' : 'rowgroup'}>
        <Quoted {...line.name} />
      </th>
      <td>{planned}</td>
      <td>{spent}</td>
      <td>
        <bdi dir="ltr">{difference}</bdi>
        <span data-axis>
          <span
            data-slower={share > 0}
            style={{ left: `${50 + Math.min(share, 0) * 50}%`, width: `${Math.abs(share) * 50}%` }}
          />
        </span>
      </td>
    </tr>
  );
}

/** Lets the browser save a text as a file. */
function saveFile(name: string, text: string, type: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

const legend = ({ colors }: SlideTheme) => ({
  margin: '0 0 12px',
  color: colors.muted,
  '@media (max-width: 600px)': { display: 'none' },
});

const table = ({ colors, tones }: SlideTheme) =>
  ({
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '4px 8px', textAlign: 'start', verticalAlign: 'top' },
    '& thead th': { color: colors.muted, fontWeight: 400 },
    '& th[scope="row"]': { fontWeight: 400 },
    '& td:nth-of-type(n + 2), & thead th:nth-of-type(n + 3)': {
      // In both directions: digits are below digits.
      textAlign: 'right',
      whiteSpace: 'nowrap',
    },
    '& [data-sum="true"] > *': {
      paddingTop: 12,
      borderBottom: `2px solid ${colors.line}`,
      fontWeight: 700,
    },
    '& [data-sum="true"] [data-axis]': { background: 'none' },
    // The words are above the times, not above the bars.
    '& thead th:last-of-type': { paddingInlineEnd: 136 },
    '& tfoot [data-sum] > *': { borderBottom: 0, borderTop: `2px solid ${colors.text}` },
    '& [data-axis]': {
      position: 'relative',
      float: 'inline-end',
      width: 112,
      height: '1.2em',
      marginInlineStart: 16,
      background: `linear-gradient(${colors.muted}, ${colors.muted}) center / 2px 100% no-repeat`,
    },
    // A border, because forced colors remove backgrounds.
    '& [data-axis] > span': {
      position: 'absolute',
      top: '0.3em',
      borderTop: `0.7em solid ${tones.status}`,
    },
    '& [data-axis] > [data-slower="true"]': { borderTopColor: tones.risk },
    // The words say what the bars show, and nothing scrolls sideways.
    '@media (max-width: 600px)': {
      fontSize: '0.875rem',
      '& [data-axis]': { display: 'none' },
      '& th, & td': { paddingInline: 4 },
      '& [scope^="row"]': { overflowWrap: 'anywhere' },
      '&& thead th': { paddingInline: 4, fontSize: '0.75rem', whiteSpace: 'normal' },
    },
  }) as const;

const buttons = { display: 'flex', gap: 8, alignItems: 'center', margin: '16px 0 0' } as const;
