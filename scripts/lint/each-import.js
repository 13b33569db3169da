/** Calls `check` with the specifier of every import, also of lazy and re-exported ones. */
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
