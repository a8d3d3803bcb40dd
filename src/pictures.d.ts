/** A picture at an address, which `lectern/vite` fetches once and puts into the build, as if it were a file of the talk. */
declare module 'https://*' {
  const src: string;
  export default src;
}
