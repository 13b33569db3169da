import ts from 'typescript';
import type { Mutation } from '../../functions/test/mutant.ts';

/** A mutation, with what it does in words, on which line, and that line as it is without it. */
export interface Mutant extends Mutation {
  line: number;
  code: string;
  what: string;
}

type Change = Pick<Mutation, 'from' | 'to' | 'text'> & { what: string };

const SWAPPED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
};

const IN_SQL: readonly (readonly [RegExp, string])[] = [
  [/ <= /g, ' < '],
  [/ < /g, ' <= '],
  [/ >= /g, ' > '],
  [/ > /g, ' >= '],
  [/ AND /g, ' OR '],
  [/ OR /g, ' AND '],
  [/\bNOT (?=EXISTS|IN|\()/g, ''],
  [/ ON CONFLICT DO NOTHING/g, ''],
  [/'[\w-]+'/g, "''"],
  [/ (?:ORDER BY|LIMIT) [^)`]*$/g, ''],
];
const SQL = /\b(?:SELECT|INSERT|UPDATE|DELETE|FROM|EXISTS|WHERE)\b/;

/** Changes of the text of a statement for the database. */
function inSql(node: ts.Node, source: ts.SourceFile): Change[] {
  const start = node.getStart(source);
  const text = node.getText(source);
  return IN_SQL.flatMap(([pattern, instead]) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: start + match.index,
      to: start + match.index + match[0].length,
      text: instead,
      what: `SQL: ${match[0].trim()} becomes ${instead.trim() || 'nothing'}`,
    })),
  );
}

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  [ts.SyntaxKind.TemplateHead, ts.SyntaxKind.TemplateMiddle, ts.SyntaxKind.TemplateTail].includes(node.kind);

/** The standard changes of one node; none for most. */
function changesOf(node: ts.Node, source: ts.SourceFile): Change[] {
  const whole = { from: node.getStart(source), to: node.getEnd() };
  const negated = (condition: ts.Expression): Change[] => [
    {
      from: condition.getStart(source),
      to: condition.getEnd(),
      text: `!(${condition.getText(source)})`,
      what: 'condition negated',
    },
  ];
  if (ts.isIfStatement(node)) return negated(node.expression);
  if (ts.isConditionalExpression(node)) return negated(node.condition);
  if (ts.isBinaryExpression(node)) {
    const { operatorToken: sign } = node;
    const text = SWAPPED[sign.kind];
    if (text === undefined) return [];
    const what = `${sign.getText(source)} becomes ${text}`;
    return [{ from: sign.getStart(source), to: sign.getEnd(), text, what }];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ ...whole, text: node.operand.getText(source), what: '! removed' }];
  if (ts.isNumericLiteral(node))
    return [{ ...whole, text: `(${node.text} + 1)`, what: `${node.text} plus 1` }];
  if (ts.isExpressionStatement(node)) return [{ ...whole, text: ';', what: 'statement removed' }];
  if (ts.isArrayLiteralExpression(node) && !ts.isVariableDeclaration(node.parent))
    return node.elements
      .filter((one) => ts.isSpreadElement(one) || ts.isCallExpression(one) || ts.isAwaitExpression(one))
      .map((one) => ({
        from: one.getStart(source),
        to: one.getEnd(),
        text: '...[]',
        what: 'element removed',
      }));
  if (ts.isBlock(node) && ts.isFunctionLike(node.parent) && node.statements.length > 1)
    return [{ from: whole.from + 1, to: whole.from + 1, text: ' return;', what: 'returns at once' }];
  if (isText(node)) {
    if (SQL.test(node.getText(source)) || / AND | <=? /.test(node.getText(source)))
      return inSql(node, source);
    if (ts.isStringLiteral(node) && node.text !== '' && !ts.isImportDeclaration(node.parent))
      return [{ ...whole, text: "''", what: 'text emptied' }];
  }
  return [];
}

/** Every mutant of a file, in the order of its text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    // A type changes nothing when it runs.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    for (const change of changesOf(node, source)) {
      const line = source.getLineAndCharacterOfPosition(change.from).line + 1;
      found.push({ file, line, code: lines[line - 1]?.trim() ?? '', ...change });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
