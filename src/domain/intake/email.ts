import { withoutHidden } from './typed.ts';

export const MAX_EMAIL = 254;
const ATOM = String.raw`[\w!#$%&'*+/=?^` + '`' + String.raw`{|}~-]+`;
const LABEL = String.raw`[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?`;
const ADDRESS = new RegExp(
  String.raw`^(?=.{1,254}$)(?=.{1,64}@)${ATOM}(?:\.${ATOM})*@(?:${LABEL}\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$`,
  'i',
);
const OTHER_SCRIPT = /^(?=.*\P{ASCII})[\p{L}\p{M}\p{N}.-]+$/u;

/** A domain in another script as mail servers know it: `café.example` is `xn--caf-dma.example`. */
function asciiDomain(domain: string): string {
  if (!OTHER_SCRIPT.test(domain)) return domain;
  try {
    return new URL(`https://${domain}`).hostname;
  } catch {
    return domain;
  }
}

/** The address that was plainly meant: out of a link or brackets, without a stop behind it, with a straight apostrophe. */
export function plainEmail(text: string): string {
  const bare = withoutHidden(text)
    .replace(/^.*<([^<>]*)>\W*$/s, '$1')
    .replace(/^[\s<(]*(?:mailto:)?/i, '')
    .replace(/[\s.,;:>)]+$/, '')
    .replace(/[‘’ʼ]/g, "'");
  const at = bare.lastIndexOf('@');
  return at < 0 ? bare : bare.slice(0, at + 1) + asciiDomain(bare.slice(at + 1));
}

/** Whether a mail server can take it: no dot at an end or two in a row, and a last part that may be a real one. */
export const isEmail = (text: string): boolean => ADDRESS.test(text);

/** A link that opens the mail program; signs in the address cannot become more of the link. */
export function mailLink(email: string): string {
  const at = email.lastIndexOf('@');
  return `mailto:${encodeURIComponent(email.slice(0, at))}@${email.slice(at + 1)}`;
}
