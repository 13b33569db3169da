/** Without the white space that a program put into a link where its line was full. */
export const withoutBreaks = (text: string): string => text.replaceAll(/\s|%20|%0[9ad]/gi, '');

/**
 * An address of which a program wrote the sign before the query or the fragment as `%3F` or `%23`, as it was meant;
 * `undefined` for any other.
 */
export function mendedAddress(href: string): string | undefined {
  const url = new URL(href);
  const [, path, sign, rest = ''] = /^(.*?)%(23|3f)(.*)$/i.exec(url.pathname) ?? [];
  if (path === undefined) return undefined;
  url.pathname = path;
  if (sign === '23') url.hash = rest;
  else url.search = rest.replace(/%3d/i, '=');
  return url.href;
}
