import { requestForm } from '../../src/domain/intake/request-form.ts';
import { senderOf } from '../../src/domain/intake/request-in-words.ts';
import { storedValues } from '../../src/domain/intake/stored-values.ts';
import { dayInWords } from '../../src/domain/calendar/local-day.ts';
import { type CourseData, type CourseStanding, isGoing } from '../../src/views/Course.tsx';
import type { Translate } from '../../src/domain/texts/texts.ts';
import { programmeIn, type SiteData } from '../platform/site-data.ts';
import type { HistoryLine } from '../database/history.ts';
import type { Submission } from '../database/submission.ts';
import { numberingPlan, timeZone } from '../platform/portal.ts';

export type Side = CourseData['side'];

/** How far a pair is, for the side of a link; `mentorId` is `null` for the mentee. */
export function courseStanding(
  submission: Submission,
  history: readonly HistoryLine[],
  mentorId: string | null,
): CourseStanding {
  const { state, dueEvent, choices } = submission;
  if (mentorId !== null && submission.mentorId !== mentorId) return 'not';
  if (state === 'closed' && choices.some(({ outcome }) => outcome === 'accepted')) return 'closed';
  if (state !== 'accepted') return 'not';
  if (dueEvent === 'finish') return 'closing';
  if (dueEvent === 'halfway') return 'begun';
  const side: Side = mentorId === null ? 'mentee' : 'mentor';
  const said = history.findLast(({ event, by }) => by === side && event.startsWith('halfway-'))?.event;
  if (said === 'halfway-help') return 'help';
  return said === 'halfway-fine' ? 'fine' : 'halfway';
}

interface Context {
  standing: CourseStanding;
  side: Side;
  token: string;
  data: SiteData;
  t: Translate;
}

/** What the page shows to one side of a pair. The mentor sees how to reach the mentee. */
export function courseData(submission: Submission, { standing, side, token, data, t }: Context): CourseData {
  const { mentorId, dueAt, reference } = submission;
  const showsReach = side === 'mentor' && isGoing(standing);
  const { name, reach } = senderOf(storedValues(requestForm.fields, submission.answers), numberingPlan);
  return {
    token,
    reference,
    programme: programmeIn(data, submission.programme),
    standing,
    side,
    facts: {
      mentor: mentorId === null ? '' : (data.mentors.get(mentorId)?.name ?? t('link-pages.formerMentor')),
      name: showsReach ? name : '',
      due: dueAt === null ? '' : dayInWords(new Date(dueAt), data.language, timeZone),
    },
    reach: showsReach ? reach : undefined,
  };
}
