import { percentDecoded } from '../../src/domain/encoding/percent.ts';
import { SettingError } from '../setting-error.ts';

/** The mail server, and how the connection to it is secured. */
export interface MailServer {
  host: string;
  port: number;
  /** `on`: TLS from the first byte. `starttls`: TLS before anything is sent. `off`: on this machine only. */
  tls: 'on' | 'starttls' | 'off';
  user?: string;
  password?: string;
}

const HERE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a server is on this machine. */
export const isHere = (host: string): boolean => HERE.has(host);

const wrong = (why: string) =>
  new SettingError(
    `MAIL_URL ${why}. Use smtps://user:password@host:465, smtp://user:password@host:587, or binding:`,
  );

function decoded(part: string): string {
  const text = percentDecoded(part);
  if (text === undefined) throw wrong('has a % in its user or password that must be %25');
  return text;
}

/** Reads `MAIL_URL`. Throws {@link SettingError} with what to set. */
export function mailServerOf(mailUrl: string | undefined): MailServer {
  const url = URL.parse(mailUrl ?? '');
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw wrong('is missing or no mail server');
  }
  const plain = url.searchParams.get('tls') === 'none';
  if (plain && !isHere(url.hostname)) throw wrong('asks for no TLS, which only a server on this machine may');
  if (url.port === '25' && !isHere(url.hostname))
    throw wrong('names port 25, which is for mail between servers and closed to a Worker');
  const tls = plain ? 'off' : url.protocol === 'smtps:' ? 'on' : 'starttls';
  return {
    host: url.hostname,
    port: Number(url.port) || (tls === 'on' ? 465 : 587),
    tls,
    ...(url.username && { user: decoded(url.username), password: decoded(url.password) }),
  };
}
