/** The bundler gives a file as text when its name ends in `?raw`. */
declare module '*?raw' {
  const text: string;
  export default text;
}
