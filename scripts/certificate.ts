/**
 * `npm run certificate -- check <token or link>`: whether a certificate is real, and the line for the profile of a
 * mentor. Reads the public keys from the portal of the link, else from `--site https://…`.
 */
import { TRIAL_KEY } from '../src/domain/certificate/claims.ts';
import { trainingsLine } from '../src/domain/certificate/front-matter.ts';
import { type PublicKey, verifyCertificate } from '../src/domain/certificate/verify.ts';
import { UserError } from './install/user-error.mjs';
import { parseWords } from './parse-words.ts';

const WHY = {
  altered: 'This certificate is not real: it was changed, or not made by this portal.',
  unknownKey: 'This portal does not know the key of this certificate.',
  unreadable: 'That is no whole certificate. Copy all of the link.',
} as const;

async function keysOf(site: string): Promise<PublicKey[]> {
  const answer = await fetch(new URL('/certificaat/sleutels.json', site)).catch(() => undefined);
  if (!answer?.ok) throw new UserError(`The keys of ${site} could not be read. Is the portal up?`);
  const { keys } = (await answer.json()) as { keys: PublicKey[] };
  return keys;
}

try {
  const { positionals, values } = parseWords({ options: { site: { type: 'string' } } }, { check: 1 });
  const [what = '', given = ''] = positionals;
  if (what !== 'check' || given === '') {
    throw new UserError("Say: npm run certificate -- check 'https://…/certificaat/#…'");
  }
  const [link = '', fragment] = given.split('#');
  const site = values.site ?? (fragment === undefined ? undefined : link);
  if (site === undefined) throw new UserError('Give the whole link, or say which portal: --site https://…');
  const verdict = await verifyCertificate(fragment ?? given, await keysOf(site));
  if (verdict.kind !== 'valid') throw new UserError(WHY[verdict.kind]);
  const { n, m, v, d, s } = verdict.claims;
  console.error(`Real: ${n}, ${m} ${v}, ${d}, ${s} percent. The check was not supervised.`);
  if (verdict.kid.startsWith(TRIAL_KEY))
    console.error('It was signed with a TRIAL key: it is worth nothing.');
  console.log(trainingsLine(verdict.claims));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
