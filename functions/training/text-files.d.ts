/** The bundler gives these files as text: `rules` in wrangler.jsonc. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
