import type { Translate } from '../../domain/texts/texts.ts';
import type { PartMark } from '../../domain/training/marking.ts';
import { answerKeyOf, type Question, type QuestionKind } from '../../domain/training/question.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { wordsIn } from './words.ts';

/**
 * A question of a lesson, with its explanations folded in it. The script of the lesson finds it by `data-question`, marks
 * the answer with the key in `data-key` and unfolds what belongs to it.
 */
export function LessonQuestion({ question, t }: { question: Question; t: Translate }) {
  const { id, kind, text, hint } = question;
  return (
    <form
      class="exercise"
      id={id}
      data-question={id}
      data-key={JSON.stringify(answerKeyOf(question))}
      autocomplete="off"
      novalidate
    >
      <p class="exercise__label">{t(`training.question.${kind}`)}</p>
      <div role="group" aria-labelledby={`${id}-text`}>
        <div id={`${id}-text`} class="exercise__text" {...wordsIn(text)} />
        <QuestionFields question={question} t={t} />
      </div>
      {hint && (
        <details class="exercise__hint">
          <summary>{t('training.question.hint')}</summary>
          <p>{hint}</p>
        </details>
      )}
      {'accepts' in question && (
        <details class="exercise__why" data-why>
          <summary>{t('training.question.why')}</summary>
          <p>
            <strong data-plain-only>
              {t('training-progress.lesson.accepted', { answers: question.accepts.join(', ') })}
            </strong>{' '}
            {question.why}
          </p>
        </details>
      )}
      <Sure id={id} t={t} />
      {/* Takes the focus when there is something in it, and is read aloud by that. */}
      <div class="exercise__said" data-said tabindex={-1} />
      <p class="exercise__acts">
        <button class="button" type="submit">
          {t('training.question.check')}
        </button>
        <button class="button" data-kind="secondary" type="button" data-again hidden>
          {t('training-progress.lesson.again')}
        </button>
      </p>
      <Marks kind={kind} t={t} />
    </form>
  );
}

/** What the script puts at an option after checking: a shape beside the words, so that nobody needs the colour. */
function Marks({ kind, t }: { kind: QuestionKind; t: Translate }) {
  const marks = {
    right: ['✓', 'partRight'],
    wrong: ['✗', 'partWrong'],
    missed: ['→', kind === 'more' ? 'partMissed' : 'partAnswer'],
  } satisfies Record<PartMark, readonly [shape: string, words: string]>;
  return Object.entries(marks).map(([mark, [shape, words]]) => (
    <template key={mark} data-template={mark}>
      <p class="exercise__mark">
        <span aria-hidden="true">{shape}</span> {t(`training-progress.lesson.${words}`)}
      </p>
    </template>
  ));
}

const Sure = ({ id, t }: { id: string; t: Translate }) => (
  <fieldset class="exercise__sure" data-sure data-needs-script>
    <legend>{t('training-progress.lesson.sure')}</legend>
    <label>
      <input type="radio" name={`${id}-sure`} value="yes" />
      {t('training-progress.lesson.sureYes')}
    </label>
    <label>
      <input type="radio" name={`${id}-sure`} value="no" />
      {t('training-progress.lesson.sureNo')}
    </label>
  </fieldset>
);
