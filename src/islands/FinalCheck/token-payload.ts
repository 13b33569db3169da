import { type BaseIssue, type BaseSchema, type InferOutput, safeParse } from 'valibot';
import { fromBase64 } from '../../domain/encoding/base64url.ts';

/** The claims of a token, unverified: the edge decides, this only avoids a request that would be refused. */
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
