import { Fragment, type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { MatchTestQuestion } from '../../domain/matching/content-questions.ts';
import { countOf, numberQuestions } from '../../domain/matching/question-number.ts';
import { say } from '../../domain/texts/texts.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { isAsked, mustBelow } from './fields.ts';
import type { MatchTestProps } from './props.ts';
import { MustBox, AnswerFields } from './AnswerFields.tsx';
import { LiveText } from '../../views/LiveText.tsx';

interface Props extends MatchTestProps {
  question: MatchTestQuestion;
  index: number;
  shown: boolean;
  values: FormValues;
  mentors: readonly MentorFacts[];
  heading: RefObject<HTMLHeadingElement>;
  /** What is wrong with the answer; a new object each time, so that the focus goes there again. */
  error?: { text: string } | undefined;
}

/** One question: its number, the question as heading, a hint, the fields and why we ask. */
export function QuestionPage(props: Props) {
  const { texts, questions, question, index, shown, values, heading, error } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const message = useRef<HTMLParagraphElement>(null);
  // The button stands below the choices: on a phone the message above them would be out of sight.
  useEffect(() => message.current?.focus(), [error]);
  const { number = 0 } = numberQuestions(questions)[index] ?? {};
  const count = countOf(questions);
  const id = `question-${question.id}`;
  const fields = question.fields.filter((field) => isAsked(field, values));
  return (
    <section class="form-flow__step" hidden={!shown} aria-labelledby={id}>
      {question.onDemand === undefined && (
        <p class="question-progress">
          {t('question.number', { number, count })}
          <progress value={number - 1} max={count} aria-hidden="true" />
        </p>
      )}
      <h1 id={id} tabIndex={-1} ref={shown ? heading : null}>
        {question.title}
      </h1>
      <p class="field__hint">{question.hint}</p>
      {error && (
        <p class="field__error" role="alert" tabIndex={-1} ref={message}>
          <LiveText>{error.text}</LiveText>
        </p>
      )}
      {fields.map((field) => {
        const subject = mustBelow(field, questions, values);
        return (
          <Fragment key={field.id}>
            <AnswerFields {...props} field={field} alone={fields.length === 1} />
            {field.options === 'organisations' && values[field.id]?.includes('') && (
              <Elsewhere texts={texts} />
            )}
            {subject && <MustBox field={subject} values={values} />}
          </Fragment>
        );
      })}
      <details class="fold no-print">
        <summary>{t('question.why')}</summary>
        <p>{question.why}</p>
      </details>
    </section>
  );
}
