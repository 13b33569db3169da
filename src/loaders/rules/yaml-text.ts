import {
  type Document,
  isCollection,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  YAMLParseError,
} from 'yaml';
import { yamlFault, type YamlFault } from './yaml-fault.ts';

/** A text in YAML: what it says, or why it cannot be read. Lines are those of its file. */
export interface YamlText {
  data: unknown;
  fault: YamlFault | undefined;
  /** The line of a field, or of the nearest field around it that is there. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
  /** Days that no calendar has, which YAML takes for a later day. */
  wrongDays: { path: string; line: number; came: string }[];
}

/** Where a bracket or a quote was opened that is not closed here: the reader stops only at the next line. */
function opened(document: Document, at: number): number {
  let start = at;
  visit(document, {
    Node(_, node) {
      const isOpen = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE');
      if (isOpen && node.range && node.range[0] <= at && node.range[2] >= at) start = node.range[0];
    },
  });
  return start;
}

const dayOf = (source: string): number => Number(/^\d{4}-\d{1,2}-(\d{1,2})/.exec(source)?.[1]);

/**
 * Reads YAML. `above` is how many lines of the file stand above it. Dates become dates with the `yaml-1.1` that front
 * matter is in.
 */
export function readYamlText(text: string, schema: 'core' | 'yaml-1.1', above = 0): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema, lineCounter: lines, prettyErrors: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + above;
  // A text that begins with a star stands for another one, which is not there.
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const at = alias.range?.[0] ?? 0;
      document.errors.push(new YAMLParseError([at, at], 'BAD_ALIAS', ''));
    },
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    error.linePos ??= [lines.linePos(error.pos[0])];
    const fault = yamlFault(error, text, lines.linePos(opened(document, error.pos[0])).line);
    return {
      data: undefined,
      fault: { ...fault, line: fault.line + above },
      lineOf: () => undefined,
      wrongDays: [],
    };
  }
  const wrongDays: YamlText['wrongDays'] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(value) || !(value.value instanceof Date) || !value.source || !value.range) return;
      if (value.value.getUTCDate() === dayOf(value.source)) return;
      wrongDays.push({ path: String(key), line: lineAt(value.range[0]), came: value.source });
    },
  });
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    if (path.length === 0) return undefined;
    const node: unknown = document.getIn(path, true);
    return isNode(node) && node.range ? lineAt(node.range[0]) : lineOf(path.slice(0, -1));
  };
  return { data: document.toJS(), fault: undefined, lineOf, wrongDays };
}
