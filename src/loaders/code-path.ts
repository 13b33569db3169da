import { encode } from 'uqr';

/** A QR code as one line along its rows, which weighs a quarter of a drawing with a square for each module. */
export function codePath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'L', border: 0 });
  const rows = data.map((row, y) => {
    const runs =
      row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .match(/1+|0+/g) ?? [];
    const steps = runs.map((run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`));
    return `M0 ${y}.5${steps.join('')}`;
  });
  return { path: rows.join(''), size };
}
