/** Whether this version of a module came before the other: `2026.9` came before `2026.10`. */
export const isBefore = (version: string, other: string): boolean =>
  version.localeCompare(other, 'en', { numeric: true }) < 0;
