import { type Facts, fill } from '../../src/domain/texts/texts.ts';
import type { BrandColours } from '../../src/domain/certificate/brand-colours.ts';
import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';
import type { Env } from '../env.ts';
import { readOnce, readData } from '../platform/assets.ts';
import { directionOf } from '../../src/domain/texts/direction.ts';
import { escapeHtml } from '../../src/domain/encoding/escape-html.ts';

/** A mail from `content/mails/`, its placeholders still open. */
export interface MailText {
  subject: string;
  greeting: string;
  text: readonly string[];
  /** The one next step; `none` when there is nothing to open. */
  action: { label: string; link: LinkPurpose | 'none' };
  after: readonly string[];
}

const readTexts = readOnce((env, language) =>
  readData<Record<string, MailText>>(env, `${language}/mails.json`),
);

/** The text of a mail, from the built site. Throws when there is no mail of this name. */
export async function readMailText(env: Env, language: string, name: string): Promise<MailText> {
  const text = (await readTexts(env, language))[name];
  if (!text) throw new Error(`there is no mail "${name}" in content/mails/${language}`);
  return text;
}

interface Filling {
  facts: Facts;
  /** The address of the one next step. */
  link: string | undefined;
  foot: string;
  language: string;
  colours: BrandColours;
}

/** Writes a mail: the same words as plain text and as simple HTML. */
export function writeMail(
  mail: MailText,
  { facts, link, foot, language, colours }: Filling,
): { subject: string; text: string; html: string } {
  const filled = (sentence: string) => fill(sentence, facts);
  // Of somebody who wants no name, or was erased, there is none.
  const greeting = facts['name'] === '' ? mail.greeting.replace(/\s*\{name\}/, '') : mail.greeting;
  const before = [filled(greeting), ...mail.text.map(filled)];
  const after = mail.after.map(filled);
  const label = filled(mail.action.label);
  const text = [...before, ...(link ? [`${label}:\n${link}`] : []), ...after, foot].join('\n\n');
  const paragraph = (sentence: string) => `<p>${escapeHtml(sentence).replaceAll('\n', '<br>')}</p>`;
  const button = link
    ? [
        `<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${colours.plum};color:${colours['on-plum']};font-weight:bold;text-decoration:none">${escapeHtml(label)}</a></p>`,
      ]
    : [];
  const body = [...before.map(paragraph), ...button, ...after.map(paragraph)].join('\n');
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escapeHtml(filled(mail.subject))}</title></head>
<body style="margin:0;padding:16px;font:16px/1.6 system-ui,sans-serif;color:${colours.ink};background:${colours.surface}">
<div style="max-width:36em">
${body}
<p style="color:${colours['ink-soft']};font-size:14px;white-space:pre-line">${escapeHtml(foot)}</p>
</div></body></html>`;
  return { subject: filled(mail.subject), text: `${text}\n`, html };
}
