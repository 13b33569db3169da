import { generate } from 'selfsigned';

/** A certificate for a server on this machine, its key, and the authority that signed it, made anew for each run. */
export interface Certificate {
  key: string;
  cert: string;
  ca: string;
}

const named = (value: string) => [{ name: 'commonName', value }];

/** A certificate for this machine, and one of the same authority for another name. */
export interface Certificates {
  right: Certificate;
  misnamed: Certificate;
}

export async function makeCertificates(): Promise<Certificates> {
  const authority = await generate(named('tests of the portal'), {
    algorithm: 'sha256',
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  });
  const sign = async (name: string, ip: readonly string[]): Promise<Certificate> => {
    const { private: key, cert } = await generate(named(name), {
      algorithm: 'sha256',
      ca: { key: authority.private, cert: authority.cert },
      extensions: [
        { name: 'basicConstraints', cA: false, critical: true },
        {
          name: 'subjectAltName',
          altNames: [{ type: 2, value: name }, ...ip.map((one) => ({ type: 7 as const, ip: one }))],
        },
      ],
    });
    return { key, cert, ca: authority.cert };
  };
  return { right: await sign('localhost', ['127.0.0.1']), misnamed: await sign('post.example', []) };
}
