import { dayInWords } from '../../src/domain/life/local-day.ts';
import { possible } from '../../src/domain/life/transitions.ts';
import { say, type Texts } from '../../src/domain/texts/texts.ts';
import { escape } from '../pages/escape.ts';
import type { Choice, Submission } from '../queries/submission.ts';

const open = ({ choices }: Submission) =>
  choices.filter(({ outcome }) => outcome === null).map(({ mentorId }) => mentorId);

/** Whether the mentee can wait for this mentor now: one who is full, while nobody else is asked. */
export const canWait = ({ state }: Submission, { outcome }: Choice): boolean =>
  outcome === 'full' && possible(state, 'mentee').includes('wait');

/** The order that a tap on "earlier" asks for: whole, so that a second tap changes nothing more. */
function earlier(ids: readonly string[], mentorId: string): string[] | undefined {
  const place = ids.indexOf(mentorId);
  if (place < 1) return undefined;
  return [...ids.slice(0, place - 1), mentorId, ids[place - 1] ?? '', ...ids.slice(place + 1)];
}

function standing({ state, mentorId: current }: Submission, choice: Choice, texts: Texts): string {
  const { outcome, mentorId, askedAt } = choice;
  if (state === 'waiting' && current === mentorId) return say(texts, 'follow.choice.waiting');
  if (outcome === 'asked' && askedAt !== null)
    return say(texts, 'follow.choice.askedOn', { day: dayInWords(new Date(askedAt)) });
  if (outcome === 'no-answer' && askedAt === null) return say(texts, 'follow.choice.notAsked');
  return say(texts, `follow.choice.${outcome ?? 'open'}`);
}

function button(name: string, value: string, label: string): string {
  return `<button class="button" data-kind="secondary" type="submit" name="${name}" value="${escape(value)}">${escape(label)}</button>`;
}

/** The mentors in order as items of a list, each with how it stands and what the mentee can do. */
export function mentorItems(
  submission: Submission,
  nameOf: (mentorId: string) => string,
  texts: Texts,
): string {
  const ids = open(submission);
  const mayOrder = possible(submission.state, 'mentee').includes('change-order');
  return submission.choices
    .map((choice) => {
      const { mentorId, outcome } = choice;
      const mentor = nameOf(mentorId);
      const order = mayOrder ? earlier(ids, mentorId) : undefined;
      const acts = [
        ...(order ? [button('order', order.join(' '), say(texts, 'follow.up', { mentor }))] : []),
        ...(canWait(submission, choice)
          ? [button('wait', mentorId, say(texts, 'follow.wait', { mentor }))]
          : []),
      ];
      const name = `<a class="life__name" href="/mentoren/${escape(mentorId)}/">${escape(mentor)}</a>`;
      const now = `<span class="life__standing">${escape(standing(submission, choice, texts))}</span>`;
      return `<li data-outcome="${outcome ?? 'open'}"><div>${name} ${now}</div>${acts.join('')}</li>`;
    })
    .join('');
}
