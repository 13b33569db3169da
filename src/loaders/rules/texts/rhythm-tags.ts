import { type Rhythm, RHYTHM_FACTS, rhythmFact } from '../../../domain/programmes/rhythm.ts';
import { attributesOf } from '../../training/exercises.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Entry } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import { lineOfNode, nodesOf } from './nodes.ts';

/** Every `<Rhythm>` of a rhythm that is not there, or of a number that its rhythm does not have. */
export function checkRhythmTags(entry: Entry, rhythms: Readonly<Record<string, Rhythm>>): Problem[] {
  const ids = Object.keys(rhythms);
  return nodesOf(entry)
    .filter(({ name }) => name === 'Rhythm')
    .flatMap((node): Problem[] => {
      const { show, of = ids[0] ?? '' } = attributesOf(node);
      const problem = (came: unknown, expected: string): Problem => ({
        ...{ file: entry.file, line: lineOfNode(node), field: '<Rhythm>', came, expected },
      });
      const rhythm = typeof of === 'string' ? rhythms[of] : undefined;
      if (!rhythm) return [problem(of, ruleSentence('rhythm.unknown') + didYouMean(of, ids))];
      const had = RHYTHM_FACTS.filter((name) => rhythmFact(rhythm, name));
      // Another word than those of the table is said with the tags.
      const isKnown = RHYTHM_FACTS.some((name) => name === show);
      if (!isKnown || had.some((name) => name === show)) return [];
      return [problem(show, ruleSentence('rhythm.without', { options: had.join(', ') }))];
    });
}
