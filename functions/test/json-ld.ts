/* A JSON-LD processor that knows the contexts of others as they were published in November 2026, and asks no network. */
import jsonld, { type JsonLdDocument } from 'jsonld/dist/jsonld.esm.min.js';
import { EDUCREDENTIAL_CONTEXT } from '../training/badge-context.ts';
import credentials from './contexts/credentials-v2.json';
import badges from './contexts/open-badges-3.0.3.json';
import extensions from './contexts/open-badges-extensions.json';
import { SITE } from './post-form.ts';

const CONTEXTS: Readonly<Record<string, object>> = {
  'https://www.w3.org/ns/credentials/v2': credentials,
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': badges,
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': extensions,
  [`${SITE}/badges/context.json`]: EDUCREDENTIAL_CONTEXT,
};

/** What a document says with every term written out. Throws when one of them is not defined, or a context is not right. */
export const expanded = (
  document: JsonLdDocument,
  contexts: Readonly<Record<string, object>> = CONTEXTS,
): Promise<object[]> =>
  jsonld.expand(document, {
    safe: true,
    documentLoader(url) {
      const found = contexts[url];
      if (!found) throw new Error(`no context is kept of ${url}`);
      return Promise.resolve({ document: found, documentUrl: url });
    },
  });

/** The same with this in the place of our own context. */
export const expandedWith = (document: JsonLdDocument, own: object): Promise<object[]> =>
  expanded(document, { ...CONTEXTS, [`${SITE}/badges/context.json`]: own });
