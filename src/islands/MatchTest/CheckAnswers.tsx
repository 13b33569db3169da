import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { Question } from '../../domain/matching/questions.ts';
import { say } from '../../domain/texts/texts.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { chosenIn, isAsked, optionsOf } from './fields.ts';
import { type MatchTestProps, RESULT, stepOf } from './props.ts';

interface Props extends MatchTestProps {
  values: FormValues;
  mentors: readonly MentorFacts[];
}

/** The answer to a question in words, a line for each field; empty when it was skipped. */
function inWords({ fields }: Question, { lists, values, mentors }: Props): string {
  return fields
    .filter((field) => isAsked(field, values))
    .map((field) => {
      const options = optionsOf(field, lists, values, mentors);
      return chosenIn(values, field.id)
        .map((id) => options[id]?.label ?? id)
        .join(', ');
    })
    .filter(Boolean)
    .join('\n');
}

/** All answers on one page, each with a link to change it (rule Q-06). */
export function CheckAnswers(props: Props) {
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
