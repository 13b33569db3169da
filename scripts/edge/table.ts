type TableRow = Record<string, string | number | null>;

/** As long as the id of a mail, which is copied from here. */
const WIDEST = 42;

/** Rows as plain text in columns: no column that is empty everywhere, long values cut off with an ellipsis. */
export function table(rows: readonly TableRow[]): string {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => rows.some((row) => (row[name] ?? '') !== ''));
  const lines = [columns, ...rows.map((row) => columns.map((name) => cell(row[name] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? '').length)));
  const draw = (line: string[]): string =>
    line.map((text, index) => text.padEnd(widths[index] ?? 0)).join('  ');
  return lines.map((line) => draw(line).trimEnd()).join('\n');
}

function cell(value: string | number): string {
  const text = value.toString().replaceAll(/\s+/g, ' ');
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}
