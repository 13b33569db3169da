import { generate } from 'selfsigned';

/** A certificate for a server on this machine, its key, and the authority that signed it, made anew for each run. */
export interface Certificate {
  key: string;
  cert: string;
  ca: string;
}

const named = (value: string) => [{ name: 'commonName', value }];

export async function makeCertificate(): Promise<Certificate> {
  const authority = await generate(named('tests of the portal'), {
    algorithm: 'sha256',
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  });
  const { private: key, cert } = await generate(named('localhost'), {
    algorithm: 'sha256',
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key, cert, ca: authority.cert };
}
