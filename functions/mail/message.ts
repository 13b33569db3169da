import { MailFailure } from './mail-failure.ts';
import type { Message } from './transport.ts';

const CONTROL = /\p{Cc}|[\u2028\u2029]/u;
/** One address without a name, a comment or a space: nothing that could be two. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;
const NAMED = /^(?<name>[^<>"]*)<(?<address>[^<>]+)>$/;
const LINE_BYTES = 76;
/** 45 bytes are 60 characters of base64: an encoded word stays under the 75 of RFC 2047. */
const WORD_BYTES = 45;

const encoder = new TextEncoder();

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Refuses what could begin a header of its own. Nothing is mended in silence: a mail that was bent is not our mail. */
function safe(value: string): string {
  if (CONTROL.test(value)) throw new MailFailure('header', false);
  return value;
}

/** One address and nothing else. Throws {@link MailFailure} for anything more: a receiver has no name with us. */
export function bareAddress(value: string): string {
  const address = safe(value).trim();
  if (!ADDRESS.test(address)) throw new MailFailure('address', false);
  return address;
}

/** The bare address of `Name <address>` or `address`. Throws {@link MailFailure} when it is not exactly one. */
export const addressIn = (value: string): string =>
  bareAddress(NAMED.exec(safe(value))?.groups?.['address'] ?? value);

/** A text for a header: as it is when it is plain, else in encoded words (RFC 2047), folded. */
export function encodeWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(safe(text)) && !text.includes('=?') && text.length < LINE_BYTES - 10) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (encoder.encode(word + character).length > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${base64(encoder.encode(one))}?=`).join('\r\n ');
}

function sender(from: string): string {
  const name = NAMED.exec(safe(from))?.groups?.['name']?.trim() ?? '';
  return name === '' ? `<${addressIn(from)}>` : `${encodeWords(name)} <${addressIn(from)}>`;
}

/** A body as base64 in lines of 76: no line is too long, and none begins with a dot. */
function part(type: string, text: string): string {
  const lines = base64(encoder.encode(text)).match(new RegExp(`.{1,${LINE_BYTES.toString()}}`, 'g')) ?? [];
  return [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', ...lines].join(
    '\r\n',
  );
}

/** The Message-ID: the same for every attempt, so that a second copy can be told. */
export function messageId({ id }: Pick<Message, 'id'>, host: string): string {
  return `<${safe(id).replaceAll(/[^\w.-]/g, '_')}@${host}>`;
}

/**
 * A message as the lines that go over the wire (RFC 5322 and 2045): plain text and HTML of the same words.
 * Throws {@link MailFailure} for an address or header value that could be more than it seems.
 */
export function mimeOf(message: Message, host: string, now: Date): string {
  const border = `=_${safe(message.id).replaceAll(/[^\w]/g, '').slice(0, 40)}_`;
  const headers = [
    `From: ${sender(message.from)}`,
    `To: <${bareAddress(message.to)}>`,
    `Subject: ${encodeWords(message.subject)}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId(message, host)}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${border}"`,
  ];
  return [
    ...headers,
    '',
    `--${border}`,
    part('text/plain', message.text),
    `--${border}`,
    part('text/html', message.html),
    `--${border}--`,
    '',
  ].join('\r\n');
}
