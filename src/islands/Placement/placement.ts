import { lessonsToSkim, lessonToBegin, type PlacementQuestion } from '../../domain/training/placement.ts';
import { say } from '../../domain/texts/texts.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { copyOf } from '../copy-of.ts';
import { startQuestion } from '../Lesson/question.ts';
import { fetchQuestion } from '../Review/fetch-question.ts';

/** Asks the questions one at a time, and says which lessons may be skimmed. Only the first answer to each counts. */
export async function startPlacement(root: HTMLElement): Promise<void> {
  const texts = stringsOnPage(root, 'texts');
  // The build wrote it.
  const questions = JSON.parse(root.dataset['questions'] ?? '[]') as PlacementQuestion[];
  const lessons = JSON.parse(root.dataset['lessons'] ?? '[]') as PlacementQuestion['lesson'][];
  const status = root.querySelector<HTMLElement>('[data-status]');
  const place = root.querySelector<HTMLElement>('[data-place]');
  const act = root.querySelector<HTMLElement>('[data-act]');
  const button = act?.querySelector('button');
  const right: string[] = [];
  if (!status || !place || !act || !button) return;

  const offer = (words: string, onClick: () => void) => {
    button.textContent = words;
    button.onclick = onClick;
    act.hidden = false;
  };
  const tell = (words: string, withFocus: boolean) => {
    status.textContent = words;
    if (withFocus) status.focus();
  };

  function showOutcome(): void {
    const known = lessonsToSkim(questions, right);
    place?.replaceChildren();
    // Without one, the way on is that to the final check, which the page has already.
    const begin = lessonToBegin(lessons, known);
    const onward = root.querySelector<HTMLElement>('[data-onward]');
    const link = onward?.querySelector('a');
    if (begin && link) {
      Object.assign(link, {
        href: begin.href,
        textContent: say(texts, 'placement.begin', { title: begin.title }),
      });
    }
    if (onward) onward.hidden = false;
    const score = say(texts, 'placement.score', { right: right.length, count: questions.length });
    tell(begin ? score : say(texts, 'placement.allKnown'), true);
    const outcome = root.querySelector<HTMLElement>('[data-outcome]');
    const items = known.map(({ title, href }) => {
      const item = copyOf(root, 'lesson');
      const link = item.querySelector('a');
      if (link) Object.assign(link, { href, textContent: title });
      return item;
    });
    outcome?.querySelector('[data-skim]')?.replaceChildren(...items);
    if (outcome) outcome.hidden = items.length === 0;
  }

  async function ask(number: number, withFocus: boolean): Promise<void> {
    const question = questions[number];
    if (act) act.hidden = true;
    if (!question) {
      showOutcome();
      return;
    }
    const form = await fetchQuestion(question.lesson.href, question.id);
    if (!form) {
      tell(say(texts, 'placement.failed'), true);
      offer(say(texts, 'review.retry'), () => void ask(number, true));
      return;
    }
    let isAnswered = false;
    startQuestion(form, {
      texts,
      onAnswer: ({ ok }) => {
        if (!isAnswered && ok) right.push(question.id);
        isAnswered = true;
        const isLast = number === questions.length - 1;
        offer(say(texts, isLast ? 'placement.outcome' : 'review.next'), () => void ask(number + 1, true));
        return undefined;
      },
    });
    place?.replaceChildren(form);
    tell(say(texts, 'placement.number', { number: number + 1, count: questions.length }), withFocus);
  }
  await ask(0, false);
}
