import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../schemas/content-root.ts';
import { type Mail, mailSchema } from '../schemas/mail.ts';
import type { Language } from './texts.ts';

/** Every mail of a language by name, from `mails/<language>/`. Throws with the file and what is wrong in it. */
export function readMails(language: Language, root = process.cwd()): Record<string, Mail> {
  const folder = `${root}/${CONTENT}/mails/${language}`;
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => {
        const mail = mailSchema.safeParse(parse(readFileSync(`${folder}/${name}`, 'utf8')));
        if (!mail.success) throw new Error(`${CONTENT}/mails/${language}/${name}: ${mail.error.message}`);
        return [name.slice(0, -'.yaml'.length), mail.data];
      }),
  );
}
