import type { YAMLError } from 'yaml';
import { ruleSentence } from './sentences.ts';

/** Why a text in YAML cannot be read: the line in that text, what stands there, and how to mend it. */
export interface YamlFault {
  line: number;
  came: string;
  expected: string;
}

/** The words for a line that cannot be read, by what its writer probably did. */
function nameOf({ code, message }: Pick<YAMLError, 'code' | 'message'>, came: string): string {
  const [, value = ''] = /^[^:]*:\s+(.*)$/.exec(came) ?? [];
  if (code === 'DUPLICATE_KEY') return 'twice';
  if (code === 'TAB_AS_INDENT') return 'tab';
  if (message.startsWith('Flow') || message.startsWith('Missing closing')) return 'open';
  if (/^[*&@%!`]/.test(value)) return 'start';
  if (/^["'{[>|]/.test(value)) return 'quotes';
  if (value.includes(': ')) return 'colon';
  if (!came.includes(':') && !came.startsWith('-')) return 'noColon';
  return code === 'UNEXPECTED_TOKEN' || code === 'BAD_INDENT' || code.endsWith('IMPLICIT_KEY')
    ? 'indent'
    : 'other';
}

/** What an error of the YAML reader means for an editor. `open` is the line where a bracket or quote was opened. */
export function yamlFault(
  error: Pick<YAMLError, 'code' | 'message' | 'linePos'>,
  text: string,
  open: number,
): YamlFault {
  const lines = text.split('\n');
  const textAt = (line: number) => (lines[line - 1] ?? '').trim();
  const at = error.linePos?.[0].line ?? 1;
  const name = nameOf(error, textAt(at));
  const line = name === 'open' ? open : at;
  return { line, came: textAt(line), expected: ruleSentence(`yaml.${name}`) };
}
