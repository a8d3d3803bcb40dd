/** A recording of a terminal, which `lectern/vite` draws when the talk is built. */
declare module '*.cast' {
  const cast: import('./core/cast.js').TerminalCast;
  export default cast;
}

/** A drawing with named layers, which `lectern/vite` reads and cleans when the talk is built. */
declare module '*.svg?drawing' {
  const drawing: import('./core/drawing.js').DrawingFile;
  export default drawing;
}
