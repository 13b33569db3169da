/** `npm run training:counts`: how each question of the final checks does, from who let the answers be counted. */
import { questionFigures } from '../training/counts.ts';
import { commandWords, onPlatform } from './platform.ts';

const TOO_EASY = 0.95;
const TOO_HARD = 0.3;
/** Below this number of answers a share means nothing. */
const ENOUGH = 30;

function remark(p: number, answered: number): string {
  if (answered < ENOUGH) return 'too few answers';
  if (p > TOO_EASY) return 'too easy';
  return p < TOO_HARD ? 'too hard or not clear' : '';
}

commandWords(0);
await onPlatform(async (env) => {
  const figures = await questionFigures(env);
  if (figures.length === 0) {
    console.log('Nobody let answers be counted yet.');
    return;
  }
  console.table(
    figures.map(({ question, answered, p, options }) => ({
      question,
      answered,
      p: p.toFixed(2),
      options: Object.entries(options)
        .map(([id, count]) => `${id} ${count}`)
        .join(', '),
      remark: remark(p, answered),
    })),
  );
});
