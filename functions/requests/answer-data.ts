import { requestForm } from '../../src/domain/intake/request-form.ts';
import { requestInWords } from '../../src/domain/intake/request-in-words.ts';
import { storedValues } from '../../src/domain/intake/stored-values.ts';
import { canTakeBack, type HeldAnswer } from '../../src/domain/requests/held-answer.ts';
import { clockAt, dayInWords } from '../../src/domain/calendar/local-day.ts';
import { timeInWords } from '../../src/domain/calendar/time-in-words.ts';
import type { CourseTerms, RequestTerms } from '../../src/domain/requests/request-terms.ts';
import { addWorkdays } from '../../src/domain/calendar/workdays.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import type { AnswerData, AnswerNote } from '../../src/views/Answer.tsx';
import { programmeIn, type SiteData } from '../platform/site-data.ts';
import type { HistoryLine } from '../database/history.ts';
import type { Submission } from '../database/submission.ts';
import { isStopped, type WayStation } from '../../src/domain/requests/stations.ts';
import { linkAddress } from '../links/links.ts';
import { roadsOf } from './pair-picture.ts';
import { stationWords } from './station-words.ts';
import { numberingPlan, timeZone } from '../platform/portal.ts';

type Standing = Exclude<AnswerData['standing'], 'held'>;

/** The answer that this mentor gave and can take back, or that counts any minute now. */
export const heldBy = ({ held, mentorId }: Submission, by: string | null): HeldAnswer | null =>
  mentorId === by ? held : null;

/** Whether the request is with this mentor, who then sees what is asked. */
export const isTheirs = (standing: Standing): standing is 'asked' | 'talk' | 'accepted' =>
  standing === 'asked' || standing === 'talk' || standing === 'accepted';

/** Where a request is, for the mentor of a link. In `asked` and `talk` it is up to this mentor, unless an answer is held. A pair that is over may have stopped: `answerData` says so. */
export function answerStanding(submission: Submission, mentorId: string | null): Standing {
  const { state, choices } = submission;
  const outcome = choices.findLast((choice) => choice.mentorId === mentorId)?.outcome;
  if (mentorId !== null && submission.mentorId === mentorId) {
    if (state === 'asked' || state === 'talk' || state === 'accepted') return state;
  }
  if (outcome === 'accepted') return submission.mentorId === mentorId ? 'closed' : 'parted';
  if (outcome === 'declined' || outcome === 'full') return outcome;
  if (state === 'closed' && (outcome === 'asked' || outcome === 'talk')) return 'dropped';
  return state === 'withdrawn' ? 'withdrawn' : 'passed';
}

/** The day by which a mentor must answer who is asked, or who wants a first talk. */
export function answerBy({ state, since, dueAt }: Submission, terms: RequestTerms): Date | undefined {
  if (state === 'asked') return addWorkdays(new Date(since), terms.nextAfterWorkingDays, terms);
  return dueAt === null ? undefined : new Date(dueAt);
}

/** Only where it is true: anybody can write it in the address. */
function noteOn(standing: Standing, note: AnswerNote | undefined): AnswerNote | undefined {
  switch (note) {
    case 'takenBack':
      return standing === 'asked' || standing === 'talk' ? note : undefined;
    case 'tooLate':
      return standing === 'asked' ? undefined : note;
    case 'noPlace':
    case undefined:
      return note;
  }
}

interface Context {
  mentorId: string | null;
  token: string;
  data: SiteData;
  terms: CourseTerms;
  way: readonly WayStation[];
  history: readonly HistoryLine[];
  note: AnswerNote | undefined;
  now: Date;
}

/** Only a mentor who is being asked sees who asks, and what. */
export function answerData(submission: Submission, context: Context): AnswerData {
  const { mentorId, token, data, terms, way, now } = context;
  const standing = answerStanding(submission, mentorId);
  const note = noteOn(standing, context.note);
  if (!isTheirs(standing))
    return { standing: standing === 'closed' && isStopped(context.history) ? 'stopped' : standing, note };
  const values = storedValues(requestForm.fields, submission.answers);
  const request = requestInWords(requestForm, values, translator(data.texts), {
    choices: data.choices.request,
    plan: numberingPlan,
  });
  const held = heldBy(submission, mentorId);
  const stations = stationWords(way, {
    ...{ t: translator(data.texts), form: submission.form, isOneTalk: terms.isOneTalk, now },
    page: held ? undefined : linkAddress(data.language, 'answer', token),
  });
  const shown = { programme: programmeIn(data, submission.programme), request, stations, token };
  const by = answerBy(submission, terms);
  const due = by ? dayInWords(by, data.language, timeZone) : '';
  if (!held) return { ...shown, standing, note, due, roads: roadsOf(submission, data, request.name) };
  const until = timeInWords(clockAt(new Date(held.until), timeZone), translator(data.texts));
  return { ...shown, standing: 'held', answer: held.answer, until, canTakeBack: canTakeBack(held, now) };
}
