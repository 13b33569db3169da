import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { NO_PROGRAMME } from '../../domain/programmes/programme.ts';
import { CONTENT } from '../../schemas/content-root.ts';
import { programmeSchema, rhythmIds } from '../../schemas/programme.ts';
import { didYouMean } from './did-you-mean.ts';
import { checkFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';
import { readYamlText } from './yaml-text.ts';

const none = (file: string, sentence: string): Problem => ({
  ...{ file, field: ruleSentence('whole'), came: undefined, expected: ruleSentence(sentence) },
});

/** What is wrong in the programmes: fields, a rhythm that is not there, an organisation that stands in two. */
export function checkProgrammes(root = process.cwd()): Problem[] {
  const rhythms = rhythmIds(root);
  if (rhythms.length === 0) return [none(`${CONTENT}/rhythms.yaml`, 'rhythm.none')];
  const files = globSync(`${CONTENT}/programmes/*.yaml`, { cwd: root }).sort();
  if (files.length === 0) return [none(`${CONTENT}/programmes/`, 'programme.none')];
  /** The file of each organisation. */
  const seen = new Map<string, string>();
  return files.flatMap((file): Problem[] => {
    const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
    const problems = checkFrontMatter({ file, data, lineOf }, programmeSchema);
    if (problems.length > 0) return problems;
    const fault = (path: (string | number)[], came: unknown, expected: string): Problem => ({
      ...{ file, line: lineOf(path), field: path.join('.'), came, expected },
    });
    const { organisations, rhythm } = programmeSchema.parse(data);
    const twice = organisations.flatMap(({ id }, place) => {
      const other = seen.get(id);
      seen.set(id, file);
      const expected = other === undefined ? undefined : ruleSentence('programme.twice', { other });
      return expected === undefined ? [] : [fault(['organisations', place, 'id'], id, expected)];
    });
    return [
      ...(basename(file, '.yaml') === NO_PROGRAMME
        ? [fault([], NO_PROGRAMME, ruleSentence('programme.name'))]
        : []),
      ...(rhythms.includes(rhythm)
        ? []
        : [fault(['rhythm'], rhythm, ruleSentence('programme.rhythm') + didYouMean(rhythm, rhythms))]),
      ...twice,
    ];
  });
}
