import type { GenericSchema, InferOutput } from 'valibot';
import { fromBase64 } from '../../domain/encoding/base64url.ts';
import { readJson } from '../../stores/read-json.ts';

/** The claims of a token, unverified: the edge decides, this only avoids a request that would be refused. */
export function tokenPayload<Schema extends GenericSchema>(
  schema: Schema,
  token: string,
): InferOutput<Schema> | undefined {
  const [, payload = ''] = token.split('.');
  try {
    return readJson(schema, new TextDecoder().decode(fromBase64(payload)));
  } catch {
    // What is no base64 is no token.
    return undefined;
  }
}
