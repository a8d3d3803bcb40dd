/** A recording of a terminal, which `lectern/vite` draws when the talk is built. */
declare module '*.cast' {
  const cast: import('./core/cast.js').TerminalCast;
  export default cast;
}
