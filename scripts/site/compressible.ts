/**
 * Whether the edge serves this file of the built site as the build compressed it: every script, and every page that search
 * engines show. The other pages are those of one person, which the edge fills in, and the examples of `/onderdelen/`; the
 * platform compresses them.
 */
export const isServedCompressed = (file: string, text: string): boolean =>
  file.endsWith('.js') ||
  (file.endsWith('index.html') && !text.includes('<meta name="robots" content="noindex"'));
