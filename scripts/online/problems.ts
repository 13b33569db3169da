import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { missingOperatorFields, operatorSchema } from '../../src/schemas/operator.ts';

/** Names that the internet keeps free for examples and for this machine: nobody owns an address there. */
const NOBODYS =
  /(?:^|[.@/])(?:localhost|example\.(?:com|net|org)|[\w-]+\.(?:example|invalid|test))(?=[/:]|$)/;

/** A block that says what the operator still has to write: see `src/mdx/Aside.astro`. */
const TO_FILL_IN = 'kind="in-te-vullen"';

function ofAddress(url: string, given: string | undefined): string[] {
  const isWrong = !/^https:\/\/[^/]+\/?$/.test(url) || NOBODYS.test(url);
  const differs = given !== undefined && given !== url;
  return [
    ...(isWrong
      ? [
          `content/site.yaml: url is ${url}. Put the address of your portal there: https://…, of your own domain.`,
        ]
      : []),
    ...(differs
      ? [
          `SITE_URL is ${given} in this shell, and url in content/site.yaml is ${url}. Take SITE_URL away: unset SITE_URL`,
        ]
      : []),
  ];
}

/** One sentence for each page with something to fill in, and for what is an example: the mentors, and each programme. */
function ofContent(root: string): string[] {
  const texts = globSync('content/{pages,method,training,mentors}/**/*.mdx', { cwd: root }).map(
    (file) => [file, readFileSync(join(root, file), 'utf8')] as const,
  );
  const open = texts.filter(([, text]) => text.includes(TO_FILL_IN)).map(([file]) => file);
  const examples = texts.filter(([, text]) => /^example: true$/m.test(text)).map(([file]) => file);
  const [first = ''] = examples;
  const programmes = globSync('content/programmes/*.yaml', { cwd: root }).filter((file) =>
    /^example: true$/m.test(readFileSync(join(root, file), 'utf8')),
  );
  return [
    ...open.map((file) => `${file}: something is still to be filled in. Look for ${TO_FILL_IN}.`),
    ...(examples.length > 0
      ? [
          `${first}: this mentor is an example, as are ${(examples.length - 1).toString()} others. Put real ones there.`,
        ]
      : []),
    ...programmes.map((file) => `${file}: this programme is an example. Put a real one there.`),
  ];
}

/** What the page on privacy must say about the operator. */
function ofOperator(root: string): string[] {
  const site = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as { operator?: unknown };
  return missingOperatorFields(operatorSchema.parse(site.operator)).map(
    (field) => `content/site.yaml: ${field} is empty. The page on privacy must say it.`,
  );
}

function ofContacts(root: string, now: Date): string[] {
  const security = readFileSync(join(root, 'public/.well-known/security.txt'), 'utf8');
  const contact = /^Contact: mailto:(.*)$/m.exec(security)?.[1] ?? '';
  const expires = new Date(/^Expires: (.*)$/m.exec(security)?.[1] ?? '');
  const { url } = parse(readFileSync(join(root, 'publiccode.yml'), 'utf8')) as { url: string };
  return [
    ...(contact === '' || NOBODYS.test(contact)
      ? [
          `public/.well-known/security.txt: Contact is "${contact}". Put an address there that somebody reads.`,
        ]
      : []),
    ...(expires > now
      ? []
      : ['public/.well-known/security.txt: Expires has passed. Set it to 11 months from now.']),
    ...(NOBODYS.test(url)
      ? [`publiccode.yml: url is ${url}. Put the address of your repository there.`]
      : []),
  ];
}

const ofStores = (root: string): string[] =>
  /"(?:database_id|id)": "[0-]*"/.test(readFileSync(join(root, 'wrangler.jsonc'), 'utf8'))
    ? ['wrangler.jsonc: DB and ERASED have no id yet. See docs/online.md, which says how to make them.']
    : [];

/** Where the portal stands, by `content/site.yaml`. */
export function siteAddress(root: string): string {
  const { url } = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as { url: string };
  return url;
}

/** What must not go online as it is: a sentence each, which names the file and says what to do. */
export function problemsOnline(root: string, now = new Date(), given = process.env['SITE_URL']): string[] {
  return [
    ...ofAddress(siteAddress(root), given),
    ...ofStores(root),
    ...ofOperator(root),
    ...ofContacts(root, now),
    ...ofContent(root),
  ];
}
