import { globSync, readFileSync } from 'node:fs';
import { MAIL_PLACES } from '../../domain/requests/mail-places.ts';
import { CONTENT } from '../../schemas/content-root.ts';
import { flatten } from '../flatten.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';
import { readYamlText } from './yaml-text.ts';

/** Every place that some page fills in. */
export const INTERFACE_PLACES = [
  'address',
  'answers',
  'article',
  'at',
  'auditDays',
  'average',
  'before',
  'can',
  'certificateDays',
  'check',
  'coordinator',
  'cost',
  'count',
  'counterDays',
  'country',
  'date',
  'day',
  'days',
  'done',
  'due',
  'end',
  'filter',
  'format',
  'from',
  'hour',
  'hours',
  'languages',
  'lesson',
  'lessons',
  'linkDays',
  'mailDays',
  'max',
  'maxRetentionWeeks',
  'maximum',
  'mentor',
  'minute',
  'minutes',
  'module',
  'moment',
  'months',
  'name',
  'names',
  'no',
  'number',
  'officer',
  'option',
  'organisation',
  'organisations',
  'other',
  'others',
  'page',
  'pairs',
  'parts',
  'pass',
  'people',
  'perPair',
  'phone',
  'place',
  'points',
  'pool',
  'programme',
  'query',
  'question',
  'rate',
  'reference',
  'requestWeeks',
  'rhythm',
  'right',
  'score',
  'site',
  'some',
  'start',
  'state',
  'talks',
  'term',
  'time',
  'title',
  'to',
  'together',
  'tool',
  'total',
  'town',
  'training',
  'until',
  'version',
  'view',
  'what',
  'who',
  'why',
  'words',
  'year',
  'yes',
];

/** Places in the texts of these files, and the names that they may have. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'mails/*/*.yaml': MAIL_PLACES,
  'interface/*/*.yaml': INTERFACE_PLACES,
};

const PLACE = /\{([^{}]*)\}/g;

function unknownIn(file: string, known: readonly string[], root: string): Problem[] {
  const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
  return flatten(data).flatMap(([field, text]) =>
    [...text.matchAll(PLACE)]
      .filter(([, name = '']) => !known.includes(name))
      .map(([came, name]) => ({
        file,
        line: lineOf(field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))),
        field,
        came,
        expected: ruleSentence('placeUnknown', { options: known.join(', ') }) + didYouMean(name, known),
      })),
  );
}

/** Places in mails and texts of the interface that nothing fills in: a mail with one would never go. */
export const checkPlaces = (root = process.cwd()): Problem[] =>
  Object.entries(KNOWN).flatMap(([pattern, known]) =>
    globSync(`${CONTENT}/${pattern}`, { cwd: root })
      .sort()
      .flatMap((file) => unknownIn(file, known, root)),
  );
