import { CompactSign, importJWK } from 'jose';
import type { Env } from '../env.ts';
import { achievementDocument, contextsOf, issuerDocument, keyAddress } from './badge-documents.ts';
import { signingKey } from './certificate-keys.ts';
import type { CheckModule } from '../../src/domain/training/check/module.ts';
import type { PassedResult } from './result.ts';

const SCHEMAS = [
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
  'https://raw.githubusercontent.com/educredentials/obv3-examples/refs/heads/main/schemas/extracurricular.json',
];

/** What a badge needs. */
export interface BadgeFor {
  module: string;
  facts: CheckModule;
  result: PassedResult;
  issuer: string;
}

/** The badge as an Open Badges 3.0 credential, not signed yet. It holds no name and no address. */
function badgeCredential(env: Pick<Env, 'SITE_URL'>, { module, facts, result, issuer }: BadgeFor) {
  const achievement = achievementDocument(env, module, facts);
  return {
    '@context': contextsOf(env),
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.title,
    issuer: issuerDocument(env, issuer),
    validFrom: result.passedAt.toISOString().replace(/\.\d+Z$/, 'Z'),
    credentialSubject: {
      id: `urn:uuid:${crypto.randomUUID()}`,
      type: ['AchievementSubject'],
      achievement,
      result: [
        {
          type: ['Result'],
          resultDescription: achievement.resultDescription[0]?.id ?? '',
          value: result.score.toString(),
        },
      ],
    },
    credentialSchema: SCHEMAS.map((id) => ({ id, type: '1EdTechJsonSchemaValidator2019' })),
  };
}

/**
 * Signs a badge as VC-JWT with RS256, the one algorithm that every validator of badges takes. The claims of the JWT
 * say the same as the fields of the credential.
 */
export async function signBadge(
  env: Pick<Env, 'SITE_URL' | 'CERTIFICATE_KEYS'>,
  given: BadgeFor,
): Promise<string> {
  const credential = badgeCredential(env, given);
  const { kid, ...key } = signingKey(env, 'RSA');
  const payload = {
    ...credential,
    iss: credential.issuer.id,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: Date.parse(credential.validFrom) / 1000,
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'RS256', kid: keyAddress(env, kid), typ: 'JWT' })
    .sign(await importJWK(key, 'RS256'));
}
