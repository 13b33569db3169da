import type { RefObject } from 'preact';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { Question } from '../../domain/matching/questions.ts';
import { say } from '../../domain/texts/texts.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { isAsked } from './fields.ts';
import type { MatchTestProps } from './props.ts';
import { QuestionFields } from './QuestionFields.tsx';

interface Props extends MatchTestProps {
  question: Question;
  index: number;
  /** One question is on the screen; otherwise all are, to read and print. */
  paged: boolean;
  shown: boolean;
  values: FormValues;
  mentors: readonly MentorFacts[];
  heading: RefObject<HTMLHeadingElement>;
  error?: string | undefined;
}

/** One question: its number, the question as heading, a hint, the fields and why we ask. */
export function QuestionPage(props: Props) {
  const { texts, questions, question, index, paged, shown, values, heading, error } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const number = index + 1;
  const count = questions.length;
  const id = `question-${question.id}`;
  const fields = question.fields.filter((field) => isAsked(field, values));
  return (
    <section class="request__step" hidden={paged && !shown} aria-labelledby={id}>
      <p class="question-progress">
        {t('question.number', { number, count })}
        {paged && <progress value={number} max={count} aria-hidden="true" />}
      </p>
      {paged ? (
        <h1 id={id} tabIndex={-1} ref={shown ? heading : null}>
          {question.title}
        </h1>
      ) : (
        <h3 id={id}>{question.title}</h3>
      )}
      <p class="field__hint">{question.hint}</p>
      {error && (
        <p class="field__error" role="alert">
          {error}
        </p>
      )}
      {fields.map((field) => (
        <QuestionFields {...props} key={field.id} field={field} alone={fields.length === 1} />
      ))}
      <details class="fold no-print">
        <summary>{t('question.why')}</summary>
        <p>{question.why}</p>
      </details>
    </section>
  );
}
