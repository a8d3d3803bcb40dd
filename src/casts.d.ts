/** A recording of a terminal, which `lectern/vite` draws when the talk is built. */
declare module '*.cast' {
  import type { TerminalCast } from 'lectern';

  const cast: TerminalCast;
  export default cast;
}
