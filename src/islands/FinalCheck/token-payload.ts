import { type BaseIssue, type BaseSchema, type InferOutput, safeParse } from 'valibot';
import { fromBase64 } from '../../domain/encoding/base64url.ts';

/**
 * What a token of the edge says; `undefined` when it says something else. Nothing is verified here: the edge decides,
 * this only spares somebody a try in vain.
 */
export function tokenPayload<Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  schema: Schema,
  token: string,
): InferOutput<Schema> | undefined {
  try {
    const [, payload = ''] = token.split('.');
    const read = safeParse(schema, JSON.parse(new TextDecoder().decode(fromBase64(payload))));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
