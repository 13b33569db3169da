import { say } from '../../domain/texts/texts.ts';
import { type Answered, inWords } from './in-words.ts';
import { type MatchTestProps, RESULT, stepOf } from './props.ts';

/** All answers on one page, each with a link to change it. */
export function CheckAnswers(props: MatchTestProps & Answered) {
  const { texts, questions } = props;
  const t = (key: string) => say(texts, key);
  return (
    <>
      <p>{t('check.lead')}</p>
      <dl class="summary-list">
        {questions.map((question, index) => (
          <div key={question.id}>
            <dt>{question.title}</dt>
            <dd>{inWords(question, props) || t('check.skipped')}</dd>
            <dd>
              <a href={`#${stepOf(index)}`}>
                {t('check.change')} <span class="visually-hidden">{question.title}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="button" href={`#${RESULT}`}>
          {t('check.button')}
        </a>
      </p>
    </>
  );
}
