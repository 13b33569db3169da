import { MailFailure } from './mail-failure.ts';

const CONTROL = /\p{Cc}|[\u2028\u2029]/u;
/** One address without a name, a comment or a space: nothing that could be two. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;
const NAMED = /^(?<name>[^<>"]*)<(?<address>[^<>]+)>$/;

/** Refuses what could start another header. It repairs nothing: a silently altered mail is not our mail. */
export function oneLine(value: string): string {
  if (CONTROL.test(value)) throw new MailFailure('header', 'never');
  return value;
}

/** One address and nothing else. Throws {@link MailFailure} for anything more: a receiver has no name with us. */
export function bareAddress(value: string): string {
  const address = oneLine(value).trim();
  if (!ADDRESS.test(address)) throw new MailFailure('address', 'never');
  return address;
}

/** `Name <address>` or `address`, taken apart. Throws {@link MailFailure} when it is not exactly one address. */
export function sender(from: string): { name: string; address: string } {
  const { name = '', address = from } = NAMED.exec(oneLine(from))?.groups ?? {};
  return { name: name.trim(), address: bareAddress(address) };
}
