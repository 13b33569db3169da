import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnHashes } from './own-hashes.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string): string =>
  `<meta http-equiv="content-security-policy" content="${policy}"><style>a{}</style><script type="module">b()</script><script src="/c.js"></script>`;

test('a page keeps the hashes of what stands in it, and drops those of other pages', () => {
  const policy = (scripts: string, styles: string): string =>
    `default-src 'self'; script-src 'self'${scripts}; style-src 'self'${styles};`;
  const built = page(policy(` ${hash('other()')} ${hash('b()')}`, ` ${hash('a{}')} ${hash('other{}')}`));
  expect(withOwnHashes(built)).toBe(page(policy(` ${hash('b()')}`, ` ${hash('a{}')}`)));
});

test('a page without a policy stays as it is', () => {
  expect(withOwnHashes('<p>Hallo</p>')).toBe('<p>Hallo</p>');
});
