import { addWorkdays } from '../../src/domain/life/workdays.ts';
import { dayInWords } from '../../src/domain/life/local-day.ts';
import type { LifeTerms } from '../../src/domain/life/terms.ts';
import { possible } from '../../src/domain/life/transitions.ts';
import { say, type Texts } from '../../src/domain/texts/texts.ts';
import { escape } from '../pages/escape.ts';
import type { Filling } from '../pages/life-page.ts';
import type { SiteData } from '../pages/site-data.ts';
import type { HistoryLine } from '../queries/history.ts';
import type { Submission } from '../queries/submission.ts';
import { toldHistory } from './follow-history.ts';
import { canWait, mentorItems } from './follow-mentors.ts';

interface Words {
  texts: Texts;
  data: SiteData;
  terms: LifeTerms;
}

/** The name under which the sentences of this moment stand. */
function momentOf({ form, state, suspect }: Submission): string {
  if (form === 'request') return suspect && state === 'coordinator' ? 'looked' : state;
  return state === 'closed' || state === 'withdrawn' ? 'messageClosed' : 'message';
}

/** The day on which the sender hears something: for a mentor who is asked not the day of the reminder. */
function hearsBy({ state, since, dueAt, dueEvent }: Submission, terms: LifeTerms): string {
  if (state === 'asked' && dueEvent !== 'no-answer')
    return dayInWords(addWorkdays(new Date(since), terms.nextAfterWorkingDays));
  return dueAt === null ? '' : dayInWords(new Date(dueAt));
}

/** What stands at the button that ends it. */
const withdrawTexts = (name: string, texts: Texts) =>
  Object.fromEntries(
    ['title', 'text', 'button'].map((part) => [`withdraw-${part}`, say(texts, `follow.${name}.${part}`)]),
  );

/** What the page says to whoever sent this submission. Nothing of the answers stands on it. */
export function followFilling(
  submission: Submission,
  history: readonly HistoryLine[],
  { texts, data, terms }: Words,
): Filling {
  const { form, state, mentorId, choices, createdAt } = submission;
  const nameOf = (id: string) => data.mentors.get(id)?.name ?? id;
  const facts = { mentor: mentorId === null ? '' : nameOf(mentorId), due: hearsBy(submission, terms) };
  const moment = momentOf(submission);
  const part = (name: string) => say(texts, `follow.${moment}.${name}`, facts);
  const isRequest = form === 'request';
  const sent = {
    day: dayInWords(new Date(createdAt)),
    at: createdAt,
    text: say(texts, `follow.history.${isRequest ? 'sent' : 'messageSent'}`),
  };
  const told = [sent, ...toldHistory(history, nameOf, texts)];
  return {
    title: part('title'),
    shows: [
      'followed',
      ...(choices.length > 0 ? ['mentors'] : []),
      ...(['sent', 'asked', 'talk'].includes(state) ? ['ordered'] : []),
      ...(choices.some((choice) => canWait(submission, choice)) ? ['wait'] : []),
      ...(possible(state, 'mentee').includes('withdraw') ? ['withdraw'] : []),
      ...(isRequest && state === 'accepted' ? ['accepted'] : []),
      ...(isRequest && (state === 'withdrawn' || state === 'closed') ? ['again'] : []),
    ],
    texts: {
      now: part('now'),
      reference: say(texts, 'reference', { reference: submission.reference }),
      ...(moment !== 'sent' && { then: part('then') }),
      ...withdrawTexts(isRequest ? 'withdraw' : 'withdrawMessage', texts),
    },
    html: {
      mentors: mentorItems(submission, nameOf, texts),
      history: told
        .map(
          ({ day, at, text }) =>
            `<li><time datetime="${escape(at)}">${escape(day)}</time> ${escape(text)}</li>`,
        )
        .join(''),
    },
  };
}
