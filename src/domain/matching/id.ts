import * as v from 'valibot';

/** An id: of a mentor, or of a word in `content/vocabulary/`. Ids are compared as a whole, never as part of a text. */
export const idShape = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/), v.maxLength(80));
export const idsShape = v.array(idShape);
