import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, makeCertificate } from './certificates.ts';

const TRUSTED = 'NODE_EXTRA_CA_CERTS';

/**
 * Makes a certificate for the mail servers of the tests, and puts the authority that signed it where the runtime of the
 * edge looks for more authorities to trust. It looks once, when it starts.
 */
export async function trustIt(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-ca-'));
  const certificate = await makeCertificate();
  writeFileSync(join(folder, 'ca.pem'), certificate.ca);
  writeFileSync(join(folder, 'ca.pem.json'), JSON.stringify(certificate));
  process.env[TRUSTED] = join(folder, 'ca.pem');
}

/** The certificate that {@link trustIt} made. The set-up of the tests and their configuration share no modules. */
export function trusted(): Certificate {
  return JSON.parse(readFileSync(`${process.env[TRUSTED] ?? ''}.json`, 'utf8')) as Certificate;
}
