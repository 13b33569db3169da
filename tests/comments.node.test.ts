// Comments say why, in words that a newcomer knows. Too many hide the few that matter; none at all hides every reason.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commentsIn } from './comments/comments-in.ts';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /^(src|functions|scripts|tests|bench)\/.*\.(tsx?|m?js|astro|css|sql)$/.test(file))
  .filter((file) => existsSync(file))
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '').length;
    return { file, lines, comments: commentsIn(text) };
  });

/** `src/domain`, `functions`: the layers of the site, and every other top folder as a whole. */
const folderOf = (file: string): string => /^src\/[^/]+(?=\/)|^[^/]+/.exec(file)?.[0] ?? '';

const shares = Object.entries(Object.groupBy(files, ({ file }) => folderOf(file))).map(
  ([folder, all = []]) => {
    const comments = all.reduce((sum, it) => sum + it.comments.length, 0);
    const lines = all.reduce((sum, it) => sum + it.lines, 0);
    return { folder, lines, share: Math.round((1000 * comments) / lines) / 10 };
  },
);

/** Schemas are the manual for front matter: a sentence per field. */
const mostIn = (folder: string): number => (folder === 'src/schemas' ? 25 : 8);

test.each(shares.filter(({ lines }) => lines > 100))(
  '$folder: $share % of its lines are comments, and at most 8 may be (schemas: 25)',
  ({ folder, share }) => {
    expect(share).toBeLessThanOrEqual(mostIn(folder));
  },
);

test.each(['src', 'functions', 'scripts', 'tests', 'bench'])('%s explains itself: 2 % or more', (top) => {
  const inIt = files.filter(({ file }) => file.startsWith(`${top}/`));
  const comments = inIt.reduce((sum, it) => sum + it.comments.length, 0);
  expect(comments / inIt.reduce((sum, it) => sum + it.lines, 0)).toBeGreaterThan(0.02);
});

/** Words with another meaning here than elsewhere, and what everybody calls it. */
const HOUSE_WORDS: readonly [RegExp, string][] = [
  [/\brules? [A-Z]-\d|\([A-Z]-\d\d\b/, 'the reason itself: the list of those rules is not in the repository'],
  [/\bthe clock (runs|does|will|comes|stood|looks|asks)\b/, 'scheduler'],
  [/\b(its|the) letters (and|of this page|are there)\b/, 'fonts'],
  [/\bturns? of the database\b|\bquestions that D1\b/, 'round trip, query'],
  [/\b(control|one|half a) signs?\b|\d+ signs\b/, 'character'],
  [/\bbrake on (a )?floods?\b/, 'rate limit'],
  [/\bpreviously\b|\bused to be\b|\bformerly\b/, 'how it is: git knows how it was'],
];

test.each(HOUSE_WORDS)('no comment says %s', (word, instead) => {
  const found = files.flatMap(({ file, comments }) =>
    comments.filter((line) => word.test(line)).map((line) => `${file}: ${line}`),
  );
  expect(found, `Write: ${instead}`).toEqual([]);
});
