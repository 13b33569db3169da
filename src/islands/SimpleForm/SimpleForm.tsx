import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FORMS } from '../../domain/intake/forms.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { $step, followSteps, goToStep } from '../../stores/step.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { HiddenFields } from '../form/HiddenFields.tsx';
import { KeepDraft } from '../form/KeepDraft.tsx';
import { NotSent } from '../form/NotSent.tsx';
import { useErrorTitle } from '../form/useErrorTitle.ts';
import { useForm } from '../form/useForm.ts';
import { CheckView } from './CheckView.tsx';
import { FormFields } from './FormFields.tsx';
import { CHECK, type SimpleFormProps } from './props.ts';
import { linesOf, textOf } from './rows.ts';

/**
 * A form of one page, and for a form that has one a view with what will be sent. From the server it comes as a form
 * that works without JavaScript; the fields themselves hold the values, also while they are hidden.
 */
export function SimpleForm(props: SimpleFormProps) {
  const { name, texts, messages, weeks } = props;
  const definition = FORMS[name];
  const hasCheck = definition.pages.check !== undefined;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const ref = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const back = useRef<string>();
  const [ready, setReady] = useState(false);
  const checking = useStore($step) === CHECK && ready && hasCheck;
  const form = useForm(ref, {
    form: definition,
    draftMinutes: props.draftMinutes,
    lines: (values) => linesOf(props, values),
    onWrong: () => {
      if (hasCheck) goToStep('');
    },
  });

  useEffect(() => {
    setReady(true);
    return hasCheck ? followSteps() : undefined;
  }, []);

  useEffect(() => {
    if (checking) heading.current?.focus();
    else if (back.current !== undefined) document.getElementById(back.current)?.focus();
    back.current = undefined;
  }, [checking]);

  const onChange = (field: string) => {
    back.current = field;
    goToStep('');
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (hasCheck && !checking) {
      if (form.check()) goToStep(CHECK);
    } else void form.send();
  };
  const sentences = form.errors.map(({ field, key }) => ({ field, text: say(messages, key) }));
  const errors = Object.fromEntries(sentences.map(({ field, text }) => [field, text]));
  const toCheck = hasCheck && !checking;
  useErrorTitle(t('error'), form.errors.length > 0);

  return (
    <form
      class="request"
      action={definition.endpoint}
      method="post"
      noValidate
      autocomplete="off"
      ref={ref}
      onSubmit={onSubmit}
      onInput={form.onInput}
    >
      {checking && (
        <p>
          <a href="#form-title">{t('back')}</a>
        </p>
      )}
      <ErrorSummary title={t('summaryTitle')} messages={sentences} />
      {checking && <CheckView {...props} form={form} heading={heading} onChange={onChange} />}
      <section class="request__step" hidden={checking} aria-labelledby="form-title">
        <h1 id="form-title">{t('title')}</h1>
        <p>{t('lead')}</p>
        <p>{t('rule')}</p>
        <FormFields {...props} errors={errors} />
      </section>
      <HiddenFields texts={texts} id={form.id} opened={form.opened} />
      {form.status === 'failed' && (
        <NotSent
          {...props}
          text={textOf(props, form.values)}
          why={form.whyFailed}
          onRetry={() => void form.send()}
        />
      )}
      <p>
        {t('check.keep', { count: weeks })} <a href={addressIn(texts, 'privacy')}>{t('check.keepLink')}</a>
      </p>
      <p class="request__acts">
        <button class="button" type="submit" name="step" value={toCheck ? 'check' : 'send'}>
          {t(toCheck ? 'toCheck' : 'send')}
        </button>
      </p>
      <p role="status">{form.status === 'sending' ? t('sending') : ''}</p>
      {ready && <KeepDraft {...props} state={form.draft} onSave={form.save} onWipe={form.wipe} />}
    </form>
  );
}
