import { type Palette, tooAlike } from '../../domain/colour/pairs.ts';
import { tokenColours } from '../brand-colours.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

/** Own colours of `site.yaml` that no style has, or that somebody can hardly tell apart. */
export function checkColours(
  { file, lineOf }: Pick<Entry, 'file' | 'lineOf'>,
  own: Palette,
  tokens = tokenColours(),
): Problem[] {
  const names = Object.keys(tokens);
  const unknown = Object.keys(own).filter((name) => !names.includes(name));
  const alike = tooAlike({ ...tokens, ...own });
  return [
    ...unknown.map((name): Problem => ({
      file,
      line: lineOf?.(['colours', name]),
      field: 'colours',
      came: name,
      expected: ruleSentence('oneOf', { options: names.join(', ') }) + didYouMean(name, names),
    })),
    ...alike.map(({ theme, name, surface, least, now }): Problem => {
      // Only an own colour can be wrong: those of the styles fit each other.
      const [mine, other] = name in own ? [name, surface] : [surface, name];
      return {
        file,
        line: lineOf?.(['colours', mine, theme]),
        field: `colours.${mine}.${theme}`,
        came: own[mine]?.[theme],
        expected: ruleSentence('contrast', {
          other,
          colour: { ...tokens, ...own }[other]?.[theme] ?? '',
          least,
          now: Math.floor(now * 10) / 10,
        }),
      };
    }),
  ];
}
