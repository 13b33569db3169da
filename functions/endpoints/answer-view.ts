import { addWorkdays } from '../../src/domain/life/workdays.ts';
import { dayInWords } from '../../src/domain/life/local-day.ts';
import type { LifeTerms } from '../../src/domain/life/terms.ts';
import { say, type Texts } from '../../src/domain/texts/texts.ts';
import type { Filling } from '../pages/life-page.ts';
import type { SiteData } from '../pages/site-data.ts';
import type { Submission } from '../queries/submission.ts';
import { requestInWords } from './request-in-words.ts';

/** How a request stands for one mentor. In the first three it is this mentor's turn. */
export type AnswerView =
  'asked' | 'talk' | 'accepted' | 'declined' | 'full' | 'passed' | 'withdrawn' | 'over';

/** How a request stands for the mentor of a link. */
export function answerViewOf(submission: Submission, mentorId: string | null): AnswerView {
  const { state, choices } = submission;
  const outcome = choices.findLast((choice) => choice.mentorId === mentorId)?.outcome;
  if (mentorId !== null && submission.mentorId === mentorId) {
    if (state === 'asked' || state === 'talk' || state === 'accepted') return state;
    if (state === 'closed' && outcome === 'accepted') return 'over';
  }
  if (outcome === 'declined' || outcome === 'full') return outcome;
  return state === 'withdrawn' ? 'withdrawn' : 'passed';
}

/** The day by which a mentor who is asked or who talks first is to answer. */
function answerBy({ state, since, dueAt }: Submission, terms: LifeTerms): string {
  if (state === 'asked') return dayInWords(addWorkdays(new Date(since), terms.nextAfterWorkingDays));
  return dueAt === null ? '' : dayInWords(new Date(dueAt));
}

interface Words {
  texts: Texts;
  data: SiteData;
  terms: LifeTerms;
}

/** What the page says to this mentor. Only a mentor whose turn it is sees who asks, and what. */
export function answerFilling(submission: Submission, view: AnswerView, words: Words): Filling {
  const { texts, data, terms } = words;
  if (view !== 'asked' && view !== 'talk' && view !== 'accepted') {
    const part = (name: string) => say(texts, `answer.${view}.${name}`);
    return { title: part('title'), shows: ['done'], texts: { now: part('now'), then: part('next') } };
  }
  const { reach, ...person } = requestInWords(submission.answers, data);
  const facts = { name: person.name, due: answerBy(submission, terms) };
  const in_ = (key: string) => say(texts, `answer.${key}`, facts);
  const none = in_('none');
  const mayReach = view !== 'asked';
  return {
    title: in_(`${view}.title`),
    shows: ['request', view, ...(mayReach ? ['reach'] : []), ...(view === 'accepted' ? [] : ['choose'])],
    texts: {
      now: in_(`${view}.now`),
      name: person.name,
      organisation: person.organisation || none,
      question: person.question || none,
      topics: person.topics || none,
      wishes: person.wishes || none,
      chooseTitle: in_(view === 'talk' ? 'chooseTalk' : 'choose'),
      acceptHint: in_('acceptHint'),
      wantTalkHint: in_('wantTalkHint'),
      declineHint: in_('declineHint'),
      next1: in_('next1'),
      ...(mayReach
        ? {
            contactTitle: in_('contactTitle'),
            reach: reach.words,
            reachWay: say(texts, `reach.${reach.way}`),
          }
        : { contactLater: in_('contactLater') }),
    },
    ...(mayReach && { links: { reach: reach.href } }),
  };
}
