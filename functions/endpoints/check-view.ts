import type { GradedOption, GradedQuestion } from '../../src/domain/training/check/grade.ts';
import type { AskedQuestion, ChosenOptions } from '../../src/domain/training/check/question.ts';
import { say, type Texts } from '../../src/domain/texts/texts.ts';
import { escape } from '../pages/escape.ts';
import type { EdgeModuleFacts } from '../training/facts.ts';

/** What was filled in before, and which questions are still open. */
export interface ChosenBefore {
  answers: ChosenOptions;
  open: readonly string[];
}

const NOTHING: ChosenBefore = { answers: {}, open: [] };

function optionItem(question: AskedQuestion, option: AskedQuestion['options'][number], isChosen: boolean) {
  const id = `${question.id}-${option.id}`;
  const type = question.kind === 'one' ? 'radio' : 'checkbox';
  const checked = isChosen ? ' checked' : '';
  return `<li class="exercise__option"><div class="exercise__choice"><input id="${id}" type="${type}" name="${question.id}" value="${option.id}"${checked}><label for="${id}">${escape(option.text)}</label></div></li>`;
}

/** The questions of a check as fields of a form. */
export function questionFields(
  questions: readonly AskedQuestion[],
  texts: Texts,
  { answers, open }: ChosenBefore = NOTHING,
): string {
  const item = (question: AskedQuestion, place: number) => {
    const { id, kind, text, options } = question;
    const label = say(texts, `question.${kind}`, { number: place + 1, total: questions.length });
    const isOpen = open.includes(id);
    const items = options.map((option) =>
      optionItem(question, option, (answers[id] ?? []).includes(option.id)),
    );
    return `<fieldset class="exercise check__question" id="${id}" data-check-question tabindex="-1"${isOpen ? ` data-invalid aria-describedby="${id}-error"` : ''}><legend><span class="exercise__label">${escape(label)}</span> <span class="exercise__text">${escape(text)}</span></legend><p class="field__error" id="${id}-error"${isOpen ? '' : ' hidden'}>${escape(say(texts, 'open.field'))}</p><ul class="exercise__parts" role="list">${items.join('')}</ul></fieldset>`;
  };
  return questions.map(item).join('');
}

/** A link to each question that is still open. */
export const openItems = (
  questions: readonly AskedQuestion[],
  open: readonly string[],
  texts: Texts,
): string =>
  questions
    .map(({ id }, place) => ({ id, text: say(texts, 'open.item', { number: place + 1 }) }))
    .filter(({ id }) => open.includes(id))
    .map(({ id, text }) => `<li><a href="#${id}">${escape(text)}</a></li>`)
    .join('');

const MARK_TEXTS = { right: 'chosenRight', wrong: 'chosenWrong', missed: 'missed' } as const;

function gradedOption(option: GradedOption, texts: Texts): string {
  const mark = MARK_TEXTS[option.mark];
  return `<li class="exercise__option check__option" data-mark="${option.mark}"><p>${escape(option.text)}</p><p class="exercise__mark">${escape(say(texts, `answers.marks.${mark}`))}</p><p>${escape(option.why)}</p></li>`;
}

/** Every question with what was chosen, what fits, and why; after a wrong one the lesson to read again. */
export function gradedItems(
  questions: readonly GradedQuestion[],
  { lessons }: EdgeModuleFacts,
  texts: Texts,
): string {
  const item = ({ text, right, lesson, options }: GradedQuestion) => {
    const again = lessons[lesson];
    const words = again && say(texts, 'answers.lesson', { title: again.title });
    const link = right || !again ? '' : `<p><a href="${escape(again.href)}">${escape(words ?? '')}</a></p>`;
    const result = say(texts, right ? 'answers.right' : 'answers.wrong');
    return `<li class="exercise" data-result="${right ? 'right' : 'wrong'}"><p class="exercise__label">${escape(result)}</p><h3 class="exercise__text">${escape(text)}</h3><ul class="exercise__parts" role="list">${options.map((option) => gradedOption(option, texts)).join('')}</ul>${link}</li>`;
  };
  return questions.map(item).join('');
}

/** How it went for each goal, in the order of the module. */
export function goalItems(
  goals: readonly { goal: string; right: number; total: number }[],
  { goals: sentences }: EdgeModuleFacts,
  texts: Texts,
): string {
  return Object.entries(sentences)
    .flatMap(([id, sentence]) => {
      const found = goals.find(({ goal }) => goal === id);
      if (!found) return [];
      const line = say(texts, 'goals.line', { right: found.right, total: found.total });
      return [`<li>${escape(sentence)} <strong>${escape(line)}</strong></li>`];
    })
    .join('');
}
