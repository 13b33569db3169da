import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { request as definition } from '../../domain/intake/request.ts';
import { say } from '../../domain/texts/texts.ts';
import { $step, followSteps, goToStep } from '../../stores/step.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { HiddenFields } from '../form/HiddenFields.tsx';
import { KeepDraft } from '../form/KeepDraft.tsx';
import { ReachFields } from '../form/ReachFields.tsx';
import { useErrorTitle } from '../form/useErrorTitle.ts';
import { CheckStep } from './CheckStep.tsx';
import { MentorFields } from './MentorFields.tsx';
import { PersonFields } from './PersonFields.tsx';
import { type RequestFormProps, type Step, STEP_OF, STEPS } from './props.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { useRequest } from './useRequest.ts';

const isStep = (name: string): name is Step =>
  name === 'check' || (STEPS as readonly string[]).includes(name);

/**
 * The request for a match. From the server it comes as one long form that works without JavaScript; in the browser
 * it shows one page at a time. The fields themselves hold the values, with and without JavaScript.
 */
export function RequestForm(props: RequestFormProps) {
  const { texts, messages } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [paged, setPaged] = useState(false);
  // Who has seen the check page goes back to it.
  const [toCheck, setToCheck] = useState(false);
  const name = useStore($step);
  const step: Step = isStep(name) ? name : 'mentors';
  const request = useRequest(form, props);

  useEffect(() => {
    setPaged(true);
    return followSteps();
  }, []);

  const shown = useRef(step);
  useEffect(() => {
    if (!paged || shown.current === step) return;
    shown.current = step;
    if (step === 'check') setToCheck(true);
    const [, ...rest] = document.title.split(' - ');
    document.title = [t(`steps.${step}`), ...rest].join(' - ');
    if (request.errors.length === 0) heading.current?.focus();
    scrollTo({ top: 0 });
  }, [paged, step]);

  const inStep = (field: string) => !paged || STEP_OF[field] === step;
  const wrong = request.errors.filter(({ field }) => inStep(field));
  useErrorTitle(t('error'), wrong.length > 0);
  const sentences = wrong.map(({ field, key }) => ({
    field: field === 'mentors' ? 'mentor1' : field,
    text: say(messages, key),
  }));
  const errors = Object.fromEntries(wrong.map(({ field, key }) => [field, say(messages, key)]));

  const index = STEPS.findIndex((other) => other === step);
  const before = step === 'check' ? STEPS.at(-1) : STEPS[index - 1];
  const onward = () => {
    if (!request.check((field) => STEP_OF[field] === step)) return;
    goToStep(toCheck ? 'check' : (STEPS[index + 1] ?? 'check'));
  };
  const wipe = () => {
    request.wipe();
    setToCheck(false);
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (step !== 'check') onward();
    else void request.send();
  };

  const fields = {
    mentors: <MentorFields {...props} errors={errors} keptToo={request.keptToo} />,
    question: <QuestionFields {...props} errors={errors} values={request.values} along={request.along} />,
    person: <PersonFields {...props} errors={errors} />,
    reach: <ReachFields {...props} errors={errors} />,
  };

  return (
    <form
      class="request"
      data-paged={paged || undefined}
      action={definition.endpoint}
      method="post"
      noValidate
      autocomplete="off"
      ref={form}
      onSubmit={onSubmit}
      onInput={request.onInput}
    >
      {paged && before && (
        <p>
          <a href={`#${before}`}>{t('back')}</a>
        </p>
      )}
      <ErrorSummary title={t('summaryTitle')} messages={sentences} />
      {!paged && (
        <div class="until-paged">
          <h1>{t('title')}</h1>
          <p>{t('rule')}</p>
        </div>
      )}
      {STEPS.map((id, place) => (
        <section class="request__step" key={id} hidden={paged && id !== step} aria-labelledby={`step-${id}`}>
          <p class="question-progress only-paged">
            {t('stepOf', { number: place + 1, count: STEPS.length + 1 })}
          </p>
          {paged ? (
            <h1 id={`step-${id}`} tabIndex={-1} ref={id === step ? heading : null}>
              {t(`steps.${id}`)}
            </h1>
          ) : (
            <h2 id={`step-${id}`}>{t(`steps.${id}`)}</h2>
          )}
          {fields[id]}
        </section>
      ))}
      {paged && step === 'check' && <CheckStep {...props} request={request} heading={heading} />}
      <HiddenFields texts={texts} id={request.id} opened={request.opened} />
      <div class="request__acts">
        {paged && step !== 'check' && (
          <button class="button" type="submit">
            {toCheck || index === STEPS.length - 1 ? t('toCheck') : t('next')}
          </button>
        )}
        {!paged && (
          <button class="button" type="submit" name="step" value="check">
            {t('toCheck')}
          </button>
        )}
      </div>
      {paged && <KeepDraft {...props} state={request.draft} onSave={request.save} onWipe={wipe} />}
    </form>
  );
}
