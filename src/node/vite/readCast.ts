/** The most characters of a recording: they are hours of work. */
const mostCharacters = 64 * 1024 * 1024;
/** The most columns and rows of a terminal. */
const mostCells = 1000;

/** Something that happens in a recording. */
export interface CastEvent {
  /** The time since the event before, in s. */
  pause: number;
  /** `o` for output, `m` for a marker, `r` for a new size, and others. */
  code: string;
  data: string;
}

/** A recording in the format asciicast. */
export interface Recording {
  columns: number;
  rows: number;
  events: readonly CastEvent[];
}

const advice = 'Record it again with asciinema, or export it as asciicast v2 or v3.';

/**
 * Reads a recording in the format asciicast, version 2 or 3.
 *
 * @throws Error that says what is wrong, and what to do
 */
export function readCast(text: string): Recording {
  if (text.length > mostCharacters) {
    throw new Error(
      `it has ${Math.round(text.length / 1024 / 1024)} MB, and at most 64 are read. Record less, or cut it.`,
    );
  }
  const [first = '', ...rest] = text.split('\n');
  if (!text.trim()) throw new Error(`it is empty. ${advice}`);
  const header = parseLine(first, 1) as Record<string, unknown> | null;
  const version = header?.version;
  if (version !== 2 && version !== 3) {
    throw new Error(
      version === undefined
        ? `its first line has no "version", so it is no asciicast. ${advice}`
        : `it is asciicast version ${JSON.stringify(version)}, and only 2 and 3 are read. Convert it: asciinema convert -f asciicast-v2 old.cast new.cast`,
    );
  }
  const term = version === 3 ? (header?.term as Record<string, unknown> | undefined) : undefined;
  const size = version === 3 ? [term?.cols, term?.rows] : [header?.width, header?.height];
  const [columns, rows] = size.map(Number) as [number, number];
  checkSize(columns, rows, 1);
  let before = 0;
  const events = rest.flatMap((line, index): CastEvent[] => {
    if (!line.trim() || line.startsWith('#')) return [];
    const event = parseLine(line, index + 2);
    if (!isEvent(event)) {
      throw new Error(`line ${index + 2} is no event such as [0.5, "o", "text"]. ${advice}`);
    }
    const [time, code, data] = event;
    const pause = version === 3 ? time : Math.max(time - before, 0);
    before = time;
    if (code === 'r') checkSize(...sizeOf(data), index + 2);
    return [{ pause, code, data }];
  });
  return { columns, rows, events };
}

/** The columns and rows of an event that changes the size: `80x24`. */
export function sizeOf(data: string): [columns: number, rows: number] {
  const [columns = '', rows = ''] = data.split('x');
  return [Number(columns), Number(rows)];
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    const isLast = number > 1 ? ' The recording may have been cut off: remove its last line.' : '';
    throw new Error(`line ${number} is no JSON.${isLast} ${advice}`);
  }
}

const isEvent = (value: unknown): value is [number, string, string] =>
  Array.isArray(value) &&
  Number.isFinite(value[0]) &&
  typeof value[1] === 'string' &&
  typeof value[2] === 'string';

function checkSize(columns: number, rows: number, line: number) {
  const isSize = [columns, rows].every(
    (size) => Number.isInteger(size) && size >= 1 && size <= mostCells,
  );
  if (isSize) return;
  throw new Error(
    `line ${line} gives no size of a terminal between 1 × 1 and ${mostCells} × ${mostCells}. ${advice}`,
  );
}
