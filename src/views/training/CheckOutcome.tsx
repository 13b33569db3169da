import type { Translate } from '../../domain/texts/texts.ts';
import type { Graded, GradedQuestion } from '../../domain/training/check/grade.ts';
import type { CheckModule } from '../../domain/training/check/module.ts';

interface Props {
  graded: Graded;
  module: CheckModule;
  t: Translate;
}

/** How a check went: by goal, and every answer that is told with why. */
export function CheckOutcome({ graded, module, t }: Props) {
  return (
    <>
      <section aria-labelledby="goals-title">
        <h2 id="goals-title">{t('check.goals.title')}</h2>
        <ul class="goal-list">
          {Object.entries(module.goals).map(([id, sentence]) => {
            const found = graded.goals.find(({ goal }) => goal === id);
            return (
              found && (
                <li key={id}>
                  {sentence}{' '}
                  <strong>{t('check.goals.line', { right: found.right, total: found.total })}</strong>
                </li>
              )
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="answers-title">
        <h2 id="answers-title">{t('check.answers.title')}</h2>
        <ol class="check__graded" role="list">
          {graded.questions.map((question) => (
            <OneGraded key={question.id} question={question} module={module} t={t} />
          ))}
        </ol>
      </section>
    </>
  );
}

/** The words for what an option is worth: only where more than one fits, something fits as well. */
const markTexts = (kind: GradedQuestion['kind']) =>
  ({ right: 'chosenRight', wrong: 'chosenWrong', missed: kind === 'more' ? 'missed' : 'answer' }) as const;

/** What an option is worth; in an order where it stood, and where it belongs when that is told. */
function markOf(
  kind: GradedQuestion['kind'],
  { mark, given, place }: GradedQuestion['options'][number],
  t: Translate,
): string {
  if (given === undefined) return t(`check.answers.marks.${markTexts(kind)[mark]}`);
  if (mark === 'right') return t('check.answers.marks.placeRight', { place: given });
  const said = t('check.answers.marks.placeWrong', { place: given });
  return place === undefined ? said : `${said} ${t('check.answers.marks.place', { place })}`;
}

interface GradedProps {
  question: GradedQuestion;
  module: CheckModule;
  t: Translate;
}

function OneGraded({ question: { kind, text, right, lesson, options }, module, t }: GradedProps) {
  const again = right ? undefined : module.lessons[lesson];
  const isNotAll = !right && options.every(({ mark }) => mark === 'right');
  return (
    <li class="exercise" data-result={right ? 'right' : 'wrong'}>
      <p class="exercise__label">{t(`check.answers.${right ? 'right' : 'wrong'}`)}</p>
      <h3 class="exercise__text">{text}</h3>
      <ul class="exercise__parts" role="list">
        {options.map((option) => (
          <li class="exercise__option check__option" data-mark={option.mark} key={option.id}>
            <p>{option.text}</p>
            <p class="exercise__mark">{markOf(kind, option, t)}</p>
            <p>{option.why}</p>
          </li>
        ))}
      </ul>
      {isNotAll && <p>{t('check.answers.notAll')}</p>}
      {again && (
        <p>
          <a href={again.href}>{t('check.answers.lesson', { title: again.title })}</a>
        </p>
      )}
    </li>
  );
}
