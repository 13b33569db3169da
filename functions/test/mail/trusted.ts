import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificates, makeCertificates } from './certificates.ts';

const TRUSTED = 'NODE_EXTRA_CA_CERTS';

/**
 * Makes certificates for the mail servers of the tests, and installs their authority where the runtime of the edge
 * looks for trusted ones. It looks only once, when it starts.
 */
export async function trustIt(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-ca-'));
  const certificates = await makeCertificates();
  writeFileSync(join(folder, 'ca.pem'), certificates.right.ca);
  writeFileSync(join(folder, 'ca.pem.json'), JSON.stringify(certificates));
  process.env[TRUSTED] = join(folder, 'ca.pem');
}

/** Written to disk, because the set-up of the tests and their configuration share no modules. */
export function trusted(): Certificates {
  return JSON.parse(readFileSync(`${process.env[TRUSTED] ?? ''}.json`, 'utf8')) as Certificates;
}
