import type { Answers } from './answers.ts';
import type { Asked } from './part.ts';
import type { Rules } from './rules.ts';

/** The role wanted; less when it is the mentor's second, third or fourth. */
export function roleParts({ role }: Answers, rules: Rules): Asked[] {
  if (!role) return [];
  return [
    {
      part: 'role',
      key: 'role',
      maximum: rules.points.role,
      points: ({ mentor }) => rules.byPlace[mentor.roles.indexOf(role)] ?? 0,
      facts: () => ({ role: [role] }),
    },
  ];
}
