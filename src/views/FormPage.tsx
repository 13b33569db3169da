import type { ComponentChildren, Ref } from 'preact';
import { CHECK_STEP, type FormStep } from '../domain/intake/form.ts';
import { oneOf } from '../domain/intake/parse-form.ts';
import { endpointIn } from '../domain/texts/addresses.ts';
import { ErrorSummary } from './form/ErrorSummary.tsx';
import { errorsOf, type FormData } from './form/form-data.ts';
import { FormFields } from './form/FormFields.tsx';
import { HiddenFields } from './form/HiddenFields.tsx';
import { LiveText } from './LiveText.tsx';

/** What the browser adds to a form: one step at a time, and what happens when somebody acts. */
interface Played {
  form: Ref<HTMLFormElement>;
  heading: Ref<HTMLHeadingElement>;
  errorBox: Ref<HTMLDivElement>;
  /** The step on the screen; left out until the script runs. */
  step: string | undefined;
  /** The label of the button that goes on or sends. */
  next: string;
  /** Says that it is being sent. */
  status: string;
  onSubmit: (event: Event) => void;
  onInput: () => void;
  onFollow: (event: Event, field: string) => void;
  /** What will be sent, once that step is on the screen, and what to do when it cannot be. */
  review?: ComponentChildren;
  /** In the place of that step: that it was sent before. */
  sent?: ComponentChildren;
  keepDraft?: ComponentChildren;
}

interface Props {
  data: FormData;
  /** The key under which the form is stored once, and when the page opened. */
  id: string;
  opened: string;
  /** Weeks that a finished submission stays stored. */
  weeks: number;
  played?: Played;
}

/**
 * A form: its fields, what is wrong, and the button. As HTML alone it is one long page that works without a script;
 * the browser shows a step at a time.
 */
export function FormPage({ data, id, opened, weeks, played }: Props) {
  const { form, t, messages, begin } = data;
  const { steps } = form;
  const step = played?.step;
  const isReview = step === CHECK_STEP;
  const isOnePage = steps.length === 1;
  const isSent = Boolean(played?.sent);
  const before = isReview ? steps.at(-1) : steps[steps.findIndex(({ name }) => name === step) - 1];
  return (
    <form
      class="form-flow"
      data-paged={step !== undefined || undefined}
      data-whole={!played || undefined}
      action={endpointIn(form.endpoint, t)}
      method="post"
      noValidate
      autocomplete="off"
      ref={played?.form ?? null}
      onSubmit={played?.onSubmit}
      onInput={played?.onInput}
    >
      {before && !isSent && (
        <p>
          <a href={`#${before.name}`}>{t('back')}</a>
        </p>
      )}
      <ErrorSummary
        title={t('summaryTitle')}
        messages={messages}
        box={played?.errorBox}
        onFollow={played?.onFollow}
      />
      {!isOnePage && step === undefined && (
        <div class="until-paged stack">
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          <p>{t('rule')}</p>
        </div>
      )}
      {steps.map((one, place) => (
        <Step key={one.name} data={data} step={one} place={place} shown={step} heading={played?.heading} />
      ))}
      {isReview && (played?.sent || played?.review)}
      <HiddenFields t={t} id={id} opened={opened} website={oneOf(begin, 'website')} />
      {(isOnePage || isReview) && !isSent && (
        <p>
          {t('check.keep', { count: weeks })} <a href={t('addresses.privacy')}>{t('check.keepLink')}</a>
        </p>
      )}
      <p class="form-flow__buttons" hidden={isSent}>
        <button class="button" type="submit" name="step" value={isReview ? 'send' : 'check'}>
          <LiveText>{played?.next ?? t('toCheck')}</LiveText>
        </button>
      </p>
      <p role="status">{played?.status && <LiveText>{played.status}</LiveText>}</p>
      {!isSent && played?.keepDraft}
    </form>
  );
}

interface StepProps {
  data: FormData;
  step: FormStep;
  place: number;
  /** The step on the screen; `undefined`: all of them. */
  shown: string | undefined;
  heading: Ref<HTMLHeadingElement> | undefined;
}

function Step({ data, step: { name, fields }, place, shown, heading }: StepProps) {
  const { form, t, messages } = data;
  const errors = errorsOf(messages);
  const count = form.steps.length;
  const id = `step-${name}`;
  return (
    <section class="form-flow__step" hidden={shown !== undefined && shown !== name} aria-labelledby={id}>
      {count === 1 ? (
        <>
          <h1 id={id}>{t('title')}</h1>
          <p>{t('lead')}</p>
          <p>{t('rule')}</p>
        </>
      ) : (
        <>
          <p class="question-progress only-paged">{t('stepOf', { number: place + 1, count: count + 1 })}</p>
          {shown === undefined ? (
            <h2 id={id}>{t(`steps.${name}`)}</h2>
          ) : (
            <h1 id={id} tabIndex={-1} ref={shown === name ? (heading ?? null) : null}>
              {t(`steps.${name}`)}
            </h1>
          )}
        </>
      )}
      {fields.map((field) => (
        <FormFields key={field.name} data={data} errors={errors} field={field} />
      ))}
    </section>
  );
}
