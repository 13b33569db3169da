/** The part of the processor that tests use; the package brings no types. */
declare module 'jsonld/dist/jsonld.esm.min.js' {
  export type JsonLdDocument = Readonly<Record<string, unknown>>;
  interface Loaded {
    document: object;
    documentUrl: string;
  }
  interface Options {
    safe: boolean;
    documentLoader: (url: string) => Promise<Loaded>;
  }
  const jsonld: { expand: (document: JsonLdDocument, options: Options) => Promise<object[]> };
  export default jsonld;
}
