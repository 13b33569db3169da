// The lines of a calendar file, as RFC 5545 section 3.1 writes them.

const MAX_OCTETS = 75;
const octets = new TextEncoder();

/** A text as a value: the signs with a meaning of their own get a backslash, and a new line becomes `\n`. */
export const textValue = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\n')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '');

/** A text as a parameter, which has no way to write a quote or a new line; behind a backslash some programs miss its end. */
export const quoted = (text: string): string =>
  `"${text
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('"', "'")
    .replaceAll('\\', '/')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')}"`;

/** One line, folded so that no part is longer than 75 octets; a letter of more than one octet stays whole. */
export function foldedLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const letter of line) {
    const size = octets.encode(letter).length;
    if (length + size > MAX_OCTETS) {
      parts.push(part);
      // The space with which the next part begins counts.
      part = ' ';
      length = 1;
    }
    part += letter;
    length += size;
  }
  return [...parts, part].join('\r\n');
}
