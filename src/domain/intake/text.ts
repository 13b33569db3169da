import * as v from 'valibot';

/** A text of more lines. A browser sends a line break as CR LF, a script as LF: both count as one character. */
export const textShape = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .trim(),
  ),
);

/** A text of one line, as typed; a line break or another control character would end up in the headers of a mail. */
export const lineShape = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim()),
);
