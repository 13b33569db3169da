import { requestForm } from '../../src/domain/intake/request-form.ts';
import { requestInWords } from '../../src/domain/intake/request-in-words.ts';
import { storedValues } from '../../src/domain/intake/stored-values.ts';
import { dayInWords } from '../../src/domain/calendar/local-day.ts';
import type { RequestTerms } from '../../src/domain/requests/request-terms.ts';
import { addWorkdays } from '../../src/domain/calendar/workdays.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import type { AnswerData } from '../../src/views/Answer.tsx';
import { programmeIn, type SiteData } from '../platform/site-data.ts';
import type { Submission } from '../database/submission.ts';
import { numberingPlan, timeZone } from '../platform/portal.ts';

/** Where a request is, for the mentor of a link. In `asked` and `talk` it is up to this mentor. */
export function answerStanding(submission: Submission, mentorId: string | null): AnswerData['standing'] {
  const { state, choices } = submission;
  const outcome = choices.findLast((choice) => choice.mentorId === mentorId)?.outcome;
  if (mentorId !== null && submission.mentorId === mentorId) {
    if (state === 'asked' || state === 'talk' || state === 'accepted') return state;
    if (state === 'closed' && outcome === 'accepted') return 'over';
  }
  if (outcome === 'declined' || outcome === 'full') return outcome;
  return state === 'withdrawn' ? 'withdrawn' : 'passed';
}

/** The day by which a mentor must answer who is asked, or who wants a first talk. */
function answerBy({ state, since, dueAt }: Submission, terms: RequestTerms, language: string): string {
  if (state === 'asked')
    return dayInWords(addWorkdays(new Date(since), terms.nextAfterWorkingDays, terms), language, timeZone);
  return dueAt === null ? '' : dayInWords(new Date(dueAt), language, timeZone);
}

interface Context {
  mentorId: string | null;
  token: string;
  data: SiteData;
  terms: RequestTerms;
  /** The mentor said yes but has no place left. */
  noPlace: boolean;
}

/** Only a mentor who is being asked sees who asks, and what. */
export function answerData(
  submission: Submission,
  { mentorId, token, data, terms, noPlace }: Context,
): AnswerData {
  const standing = answerStanding(submission, mentorId);
  if (standing !== 'asked' && standing !== 'talk' && standing !== 'accepted') return { standing };
  const values = storedValues(requestForm.fields, submission.answers);
  const inWords = requestInWords(requestForm, values, translator(data.texts), {
    choices: data.choices.request,
    plan: numberingPlan,
  });
  const programme = programmeIn(data, submission.programme);
  return {
    standing,
    programme,
    request: inWords,
    due: answerBy(submission, terms, data.language),
    token,
    noPlace,
  };
}
