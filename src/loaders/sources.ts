import type { Source } from '../schemas/source.ts';

/** How a text refers to a source: `Eby en anderen, 2013`; without authors its title. */
export function shortReference({ authors, year, title }: Source): string {
  const names = authors
    .split(/,|&| en /)
    .map((name) => name.trim())
    .filter(Boolean);
  const [first] = names;
  if (!first) return `${title}, ${year}`;
  return `${names.length > 2 ? `${first} en anderen` : names.join(' en ')}, ${year}`;
}
