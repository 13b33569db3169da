import { dayInWords } from '../../src/domain/life/local-day.ts';
import { say, type Texts } from '../../src/domain/texts/texts.ts';
import type { Filling } from '../pages/life-page.ts';
import type { SiteData } from '../pages/site-data.ts';
import type { HistoryLine } from '../queries/history.ts';
import type { Submission } from '../queries/submission.ts';
import { requestInWords } from './request-in-words.ts';

export type Side = 'mentor' | 'mentee';

/** How far a pair is, for one side. `not`: there is no pair, or not with this mentor. */
export type CourseView = 'begun' | 'halfway' | 'fine' | 'help' | 'closing' | 'closed' | 'not';

/** How far a pair is, for the side of a link; `mentorId` is `null` for the mentee. */
export function courseViewOf(
  submission: Submission,
  history: readonly HistoryLine[],
  mentorId: string | null,
): CourseView {
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

/** The views in which the halfway question can be answered. */
export const isHalfway = (view: CourseView): boolean =>
  view === 'halfway' || view === 'fine' || view === 'help';

const isGoing = (view: CourseView): boolean => isHalfway(view) || view === 'begun' || view === 'closing';

interface Words {
  texts: Texts;
  data: SiteData;
}

/** What the page says to one side of a pair. The mentor sees how to reach the mentee. */
export function courseFilling(
  submission: Submission,
  view: CourseView,
  side: Side,
  { texts, data }: Words,
): Filling {
  const { mentorId, dueAt, reference } = submission;
  const showsReach = side === 'mentor' && isGoing(view);
  const { name, reach } = requestInWords(submission.answers, data);
  const facts = {
    mentor: mentorId === null ? '' : (data.mentors.get(mentorId)?.name ?? mentorId),
    name: showsReach ? name : '',
    due: dueAt === null ? '' : dayInWords(new Date(dueAt)),
  };
  const part = (what: string) => say(texts, `course.${view}.${what}`, facts);
  return {
    title: part('title'),
    shows: [
      'course',
      ...(isGoing(view) ? ['going'] : []),
      ...(isGoing(view) && view !== 'closing' ? ['early'] : []),
      ...(view === 'fine' ? ['help-too'] : [view]),
      ...(showsReach ? ['reach'] : []),
    ],
    texts: {
      now: part(side),
      then: part('then'),
      reference: say(texts, 'reference', { reference }),
      ...(showsReach && {
        contactTitle: say(texts, 'answer.contactTitle', facts),
        reach: reach.words,
        reachWay: say(texts, `reach.${reach.way}`),
      }),
    },
    ...(showsReach && { links: { reach: reach.href } }),
  };
}
