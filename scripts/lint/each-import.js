/** Listeners of a rule that call `check` with the text of every import, also of a lazy or a re-exported one. */
export function eachImport(check) {
  const look = (source) => {
    if (typeof source?.value === 'string') check(source.value, source);
  };
  return {
    ImportDeclaration: (node) => look(node.source),
    ImportExpression: (node) => look(node.source),
    ExportNamedDeclaration: (node) => look(node.source),
    ExportAllDeclaration: (node) => look(node.source),
    TSImportType: (node) => look(node.source ?? node.argument?.literal),
  };
}
