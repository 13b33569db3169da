export const SEARCH_GROUPS = ['pages', 'articles', 'lessons', 'tools', 'mentors'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];
