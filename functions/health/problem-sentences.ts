import type { HealthProblem } from './portal-health.ts';

/** What an operator reads of each problem: what is wrong, and what to do. */
export const PROBLEM_SENTENCES: Readonly<Record<HealthProblem, string>> = {
  'mail-dead': 'Mail did not go and is not tried any more. `npm run mail` says which, and why.',
  'mail-unanswered': 'Mail may or may not have arrived. `npm run mail` says which.',
  'mail-late': 'Mail waits for more than an hour. `npm run mail` says why.',
  'mail-rests': 'All mail rests, because the mail server is away or does not let us in. See `npm run mail`.',
  'clock-minute':
    'The clock of every minute stands still: no mail goes, and no term passes. Here it runs while `npm start` does.',
  'clock-erasing': 'The clock that erases stands still: nothing is erased.',
  'clock-night':
    'The clock of the night stands still: no mentor is asked about room, and nothing moves to a newer key.',
  'master-key':
    'MASTER_KEY is wrong: nothing can be stored, and no link works. The log says what is wrong with it.',
  'month-keys': 'The keys of the months run out, or are wrong. Add more: npm run keys -- add',
  'trial-keys':
    'Certificates are signed by keys that are only for trying. Make others: npm run certificate:keys',
};
