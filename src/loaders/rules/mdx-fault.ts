import { ruleSentence } from './sentences.ts';

interface MdxFault {
  line: number;
  came: string;
  expected: string;
}

/** What the reader of MDX throws. */
interface MdxError {
  message: string;
  ruleId?: string | undefined;
  line?: number | undefined;
}

/** The place of the tag that is not closed, as it stands in a message: `(29:1-29:20)`. */
const OPENED = /\((\d+):\d+-\d+:\d+\)/;

/** The words for a line that cannot be read, by what its writer probably did. */
function nameOf({ message, ruleId }: MdxError, came: string): string {
  if (ruleId === 'end-tag-mismatch') return 'notClosed';
  if (ruleId === 'unexpected-closing-slash') return 'notOpened';
  if (/^(?:import|export)\b/.test(came)) return 'code';
  if (ruleId === 'acorn' || message.includes('in expression')) return 'braces';
  if (came.includes('<!--')) return 'comment';
  if (/=\s*[“”„‘’]/.test(came)) return 'curlyQuotes';
  if (/<[^<>\s]*@|<https?:/.test(came)) return 'link';
  if (/attribute|closing quote/.test(message)) return 'quotes';
  return 'lessThan';
}

/** What an error of the reader of MDX means for an editor. `text` is what it read, line for line as in the file. */
export function mdxFault(error: MdxError, text: string): MdxFault {
  const opened = OPENED.exec(error.message)?.[1];
  const line = (error.ruleId === 'end-tag-mismatch' && opened ? Number(opened) : error.line) ?? 1;
  const came = (text.split('\n')[line - 1] ?? '').trim();
  return { line, came, expected: ruleSentence(`mdx.${nameOf(error, came)}`) };
}
