import type { Answers } from './answers.ts';
import type { Asked } from './part.ts';
import type { Rules } from './rules.ts';

/** Learning questions against what the mentor wants to mentor on. The most important one counts more. */
export function topicParts(answers: Answers, rules: Rules): Asked[] {
  const wanted = [...new Set(answers.topics)];
  if (wanted.length === 0) return [];
  const weightOf = (topic: string) => (topic === answers.mostImportant ? rules.mostImportantCounts : 1);
  const whole = wanted.reduce((sum, topic) => sum + weightOf(topic), 0);
  const maximum = rules.points.topics;
  return [
    {
      part: 'topics',
      key: 'topics',
      maximum,
      points({ mentor }) {
        let weight = 0;
        for (const topic of wanted) if (mentor.topics.includes(topic)) weight += weightOf(topic);
        return Math.floor((maximum * weight) / whole);
      },
      facts: ({ mentor }) => ({
        topics: wanted.filter((topic) => mentor.topics.includes(topic)),
        missing: wanted.filter((topic) => !mentor.topics.includes(topic)),
      }),
    },
  ];
}
