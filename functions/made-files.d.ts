/** On a fresh clone this file is not there yet. */
declare module '*.edge.json' {
  const made: unknown;
  export default made;
}
