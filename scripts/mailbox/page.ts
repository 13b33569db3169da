import type { ParsedMail } from 'mailparser';
import { escapeHtml } from '../../src/domain/encoding/escape-html.ts';

const STYLE = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 system-ui,sans-serif;color:#291927;background:#fdfaf4}
a{color:#692550}li{padding:.5rem 0;border-top:1px solid #d7d0c4;list-style:none}ul{padding:0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem;background:#fff;border:1px solid #d7d0c4;border-radius:10px;font:inherit}
iframe{width:100%;height:32rem;border:1px solid #d7d0c4;border-radius:10px;background:#fff}`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style><h1>${escapeHtml(title)}</h1>${body}</html>`;

const receiver = (mail: ParsedMail): string => escapeHtml([mail.to ?? []].flat()[0]?.text ?? '');

export function mailboxPage(mails: readonly ParsedMail[]): string {
  const items = mails.map(
    (mail, number) =>
      `<li><a href="/${number.toString()}">${escapeHtml(mail.subject ?? '(no subject)')}</a><br>to ${receiver(mail)}</li>`,
  );
  const list = items.length > 0 ? `<ul>${items.reverse().join('')}</ul>` : '<p>No mail yet.</p>';
  return page('Mail that the portal sent', `${list}<p><a href="/">Look again</a></p>`);
}

/** Turns addresses in a plain text into links. */
const linked = (text: string): string =>
  escapeHtml(text).replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

/** One mail: as a text-only reader shows it, and as another one does. The frame runs no scripts. */
export function mailPage(mail: ParsedMail): string {
  const html = typeof mail.html === 'string' ? mail.html : '';
  return page(
    mail.subject ?? '(no subject)',
    `<p>to ${receiver(mail)} · <a href="/">All mail</a></p><h2>As text</h2><pre>${linked(mail.text ?? '')}</pre><h2>As HTML</h2><iframe sandbox title="The mail as HTML" srcdoc="${escapeHtml(html)}"></iframe>`,
  );
}
