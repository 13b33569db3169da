import { fill } from '../../src/domain/texts/texts.ts';
import type { Env } from '../env.ts';
import type { Purpose } from '../links/links.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { escape } from '../platform/escape.ts';

/** A mail from `content/mails/`, its placeholders still open. */
export interface MailText {
  subject: string;
  greeting: string;
  text: readonly string[];
  /** The one next step; `none` when there is nothing to open. */
  action: { label: string; link: Purpose | 'none' };
  after: readonly string[];
}

let texts: Promise<Record<string, MailText>> | undefined;

/** The text of a mail, from the built site. Throws when there is no mail of this name. */
export async function readMailText({ ASSETS }: Env, name: string): Promise<MailText> {
  texts ??= ASSETS.fetch('https://assets.local/data/mails.json').then((answer) => {
    if (!answer.ok) throw new Error('/data/mails.json is not in the built site');
    return answer.json<Record<string, MailText>>();
  });
  texts.catch(() => {
    texts = undefined;
  });
  const text = (await texts)[name];
  if (!text) throw new Error(`there is no mail "${name}" in content/mails`);
  return text;
}

/** Writes a mail: the same words as plain text and as simple HTML. `link` is the address of the one next step. */
export function writeMail(
  mail: MailText,
  facts: Readonly<Record<string, string | number>>,
  link: string | undefined,
  foot: string,
): { subject: string; text: string; html: string } {
  const filled = (sentence: string) => fill(sentence, facts);
  const before = [filled(mail.greeting), ...mail.text.map(filled)];
  const after = mail.after.map(filled);
  const label = filled(mail.action.label);
  const text = [...before, ...(link ? [`${label}:\n${link}`] : []), ...after, foot].join('\n\n');
  const paragraph = (sentence: string) => `<p>${escape(sentence)}</p>`;
  const button = link
    ? [
        `<p><a href="${escape(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#692550;color:#ffffff;font-weight:bold;text-decoration:none">${escape(label)}</a></p>`,
      ]
    : [];
  const body = [...before.map(paragraph), ...button, ...after.map(paragraph)].join('\n');
  const html = `<!doctype html>
<html lang="${escape(DEFAULT_LANGUAGE)}"><head><meta charset="utf-8"><title>${escape(filled(mail.subject))}</title></head>
<body style="margin:0;padding:16px;font:16px/1.6 system-ui,sans-serif;color:#291927;background:#ffffff">
<div style="max-width:36em">
${body}
<p style="color:#584656;font-size:14px;white-space:pre-line">${escape(foot)}</p>
</div></body></html>`;
  return { subject: filled(mail.subject), text: `${text}\n`, html };
}
