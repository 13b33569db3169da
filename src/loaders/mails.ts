import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../schemas/content-root.ts';
import { type Mail, mailSchema } from '../schemas/mail.ts';

/** Every mail by name, from `content/mails/nl/`. Throws with the file and what is wrong in it. */
export function readMails(root = process.cwd()): Record<string, Mail> {
  const folder = `${root}/${CONTENT}/mails/nl`;
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => {
        const mail = mailSchema.safeParse(parse(readFileSync(`${folder}/${name}`, 'utf8')));
        if (!mail.success) throw new Error(`${CONTENT}/mails/nl/${name}: ${mail.error.message}`);
        return [name.slice(0, -'.yaml'.length), mail.data];
      }),
  );
}
