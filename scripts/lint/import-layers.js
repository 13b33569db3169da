import { relative, sep } from 'node:path';
import { eachImport } from './each-import.js';
import { objection } from './layers.js';

/** Reports an import that goes against the table in layers.js. */
export const importLayers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    return eachImport((specifier, node) => {
      const message = objection(from, specifier);
      if (message) context.report({ node, message });
    });
  },
};
