import { useState } from 'react';
import { type Clock, monotonic, readClock, totalTime } from '../core/clock.ts';
import type { SlideRecord } from '../core/SlideIndex.ts';
import { OwnDirection } from '../spectacle/OwnDirection.tsx';
import type { SlideTheme } from '../theme/theme.ts';
import { Dialog } from './Dialog.tsx';
import { type Rates, formatTime, planTalk } from '../core/plan.ts';

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

/** The dialog that compares the time of each slide with the plan, to copy or to save as a file. */
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
  const rows = slides.map(({ id, title: name }, index) => {
    const planned = (plan.minutes.get(id) ?? 0) * 60_000;
    const spent = clock.spent.get(id) ?? 0;
    return { key: id, cells: [String(index + 1), name, ...times(planned, spent)] };
  });
  const total = ['', 'Total', ...times(plan.total * 60_000, totalTime(clock))];
  const text = [columns, columns.map(() => '---'), ...rows.map(({ cells }) => cells), total]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('This browser blocks copying. Save the summary as a file instead.');
    }
  };
  const save = () => {
    saveFile(
      `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}-times.md`,
      `# ${title}\n\n${text}\n`,
      'text/markdown',
    );
    setSaid('Saved.');
  };

  return (
    <Dialog title="Summary" onClose={onClose}>
      <div css={box}>
        <Table rows={rows} total={total} />
      </div>
      <p css={buttons}>
        <button type="button" onClick={() => void copy()}>
          Copy
        </button>
        <button type="button" onClick={save}>
          Save as a file
        </button>
        <span role="status">{said}</span>
      </p>
    </Dialog>
  );
}

interface Row {
  key: string;
  cells: readonly string[];
}

function Table({ rows, total }: { rows: readonly Row[]; total: readonly string[] }) {
  return (
    <table css={table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [number, name, ...rest] }) => (
          <tr key={key}>
            <td>{number}</td>
            <th scope="row">
              <OwnDirection of={name ?? ''} />
            </th>
            {rest.map((cell, index) => (
              <td key={columns[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          {total.map((cell, index) => (
            <td key={columns[index]}>{cell}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

/** Lets the browser save a text as a file. */
function saveFile(name: string, text: string, type: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

const columns = ['#', 'Slide', 'Planned', 'Spent', 'Difference'];

const times = (planned: number, spent: number) => [
  formatTime(planned),
  formatTime(spent),
  `${spent < planned ? '−' : '+'}${formatTime(spent - planned)}`,
];

// On an upright phone the table scrolls sideways; Chromium lets the keyboard reach what scrolls.
const box = { overflowX: 'auto' } as const;

const table = ({ colors }: SlideTheme) =>
  ({
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '4px 8px', borderTop: `1px solid ${colors.line}`, textAlign: 'left' },
    '& tbody th': { fontWeight: 400 },
    '& td:nth-of-type(n + 2)': { textAlign: 'right' },
    '& thead th:nth-of-type(n + 3)': { textAlign: 'right' },
    '& tfoot': { fontWeight: 700 },
  }) as const;

const buttons = { display: 'flex', gap: 8, alignItems: 'center', margin: '16px 0 0' } as const;
