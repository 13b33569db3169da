import { say } from '../../domain/texts/texts.ts';
import { type Answered, inWords } from './in-words.ts';
import { isPageAsked } from './fields.ts';
import { type MatchTestProps, RESULT, stepsOf } from './props.ts';

/** All answers on one page, each with a link to change it. */
export function CheckAnswers(props: MatchTestProps & Answered) {
  const { texts, questions, values } = props;
  const steps = stepsOf(questions);
  const pages = questions
    .map((question, index) => ({ ...question, step: steps[index] ?? '', words: inWords(question, props) }))
    .filter((question) => isPageAsked(question, values));
  const t = (key: string) => say(texts, key);
  return (
    <>
      <p>{t('check.lead')}</p>
      <dl class="summary-list">
        {pages
          .filter(({ onDemand, words }) => onDemand === undefined || words !== '')
          .map(({ id, title, step, words }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>{words || t('check.skipped')}</dd>
              <dd>
                <a href={`#${step}`}>
                  {t('check.change')} <span class="visually-hidden">{title}</span>
                </a>
              </dd>
            </div>
          ))}
      </dl>
      {pages
        .filter(({ onDemand, words }) => onDemand !== undefined && words === '')
        .map(({ id, onDemand, step }) => (
          <p key={id}>
            <a href={`#${step}`}>{onDemand}</a>
          </p>
        ))}
      <p>
        <a class="button" href={`#${RESULT}`}>
          {t('check.button')}
        </a>
      </p>
    </>
  );
}
