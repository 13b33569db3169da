import type { Answers } from '../../domain/matching/answers.ts';

/** What is handed over to the request, as `kind:id`: only what helps a mentor to answer, and each line can be removed. */
export function wishesOf({ role, languages = [], formats = [], region, dayParts = [] }: Answers): string[] {
  return [
    ...(role === undefined ? [] : [`role:${role}`]),
    ...languages.map((id) => `language:${id}`),
    ...formats.map((id) => `format:${id}`),
    ...(region === undefined ? [] : [`region:${region}`]),
    ...dayParts.map((id) => `dayPart:${id}`),
  ];
}
