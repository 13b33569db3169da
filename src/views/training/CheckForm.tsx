import { endpointIn } from '../../domain/texts/addresses.ts';
import type { Translate } from '../../domain/texts/texts.ts';
import type { AskedQuestion, ChosenOptions } from '../../domain/training/check/question.ts';
import { DRAW_HOURS } from '../../domain/training/check/term.ts';
import { QuestionFields } from './QuestionFields.tsx';

/** Questions that somebody got, with what was filled in before. */
export interface CheckFormData {
  /** The signed draw: which questions these are. */
  draw: string;
  /** The signed count of tries. */
  tries: string;
  questions: readonly AskedQuestion[];
  answers: ChosenOptions;
  /** Ids of questions without an answer, after handing in. */
  open: readonly string[];
}

const HOW = ['explained', 'time', 'tries', 'nobody'] as const;

/** The questions of a final check below each other. */
export function CheckForm({ module, data, t }: { module: string; data: CheckFormData; t: Translate }) {
  const { draw, tries, questions, answers, open } = data;
  return (
    <form
      class="check__form"
      action={endpointIn(`/api/training/${module}/check`, t)}
      method="post"
      autocomplete="off"
      novalidate
      data-check
    >
      <ul class="check__how" role="list">
        {HOW.map((fact) => (
          <li key={fact}>{t(`check.how.${fact}`, { hours: DRAW_HOURS })}</li>
        ))}
      </ul>
      <div
        class="notice"
        data-kind="error"
        data-error-summary
        role="alert"
        tabindex={-1}
        hidden={open.length === 0}
      >
        <h2 class="notice__title" tabindex={-1} autofocus={open.length > 0}>
          {t('check.open.title')}
        </h2>
        <ul data-error-list>
          {questions.map(
            ({ id }, place) =>
              open.includes(id) && (
                <li key={id}>
                  <a href={`#${id}`}>{t('check.open.item', { number: place + 1 })}</a>
                </li>
              ),
          )}
        </ul>
      </div>
      <input type="hidden" name="draw" value={draw} />
      <input type="hidden" name="tries" value={tries} />
      <div class="check__questions">
        {questions.map((question, place) => (
          <CheckQuestion
            key={question.id}
            question={question}
            label={t(`check.question.${question.kind}`, { number: place + 1, total: questions.length })}
            given={answers[question.id] ?? []}
            isOpen={open.includes(question.id)}
            t={t}
          />
        ))}
      </div>
      <div class="field">
        <label class="choice">
          <input name="count" type="checkbox" value="yes" aria-describedby="count-hint" />
          <span>{t('check.count.label')}</span>
        </label>
        <p class="field__hint" id="count-hint">
          {t('check.count.hint')}
        </p>
      </div>
      <p>
        <button class="button" type="submit">
          {t('check.send')}
        </button>
      </p>
      <p role="status" data-status />
    </form>
  );
}

interface QuestionProps {
  question: AskedQuestion;
  label: string;
  given: readonly string[];
  isOpen: boolean;
  t: Translate;
}

function CheckQuestion({ question, label, given, isOpen, t }: QuestionProps) {
  const { id, text } = question;
  return (
    <fieldset
      class="exercise check__question"
      id={id}
      data-check-question
      data-invalid={isOpen ? '' : undefined}
      aria-describedby={isOpen ? `${id}-error` : undefined}
      tabindex={-1}
    >
      <legend>
        <span class="exercise__label">{label}</span> <span class="exercise__text">{text}</span>
      </legend>
      <p class="field__error" id={`${id}-error`} hidden={!isOpen}>
        {t('check.open.field')}
      </p>
      <QuestionFields question={question} given={given} t={t} />
    </fieldset>
  );
}
