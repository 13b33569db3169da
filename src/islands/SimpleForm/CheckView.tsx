import type { RefObject } from 'preact';
import { FORMS } from '../../domain/intake/forms.ts';
import { warningsAbout } from '../../domain/intake/warnings.ts';
import { say } from '../../domain/texts/texts.ts';
import type { FormState } from '../form/useForm.ts';
import { ProfileDraft } from './ProfileDraft.tsx';
import type { SimpleFormProps } from './props.ts';
import { rowsOf } from './rows.ts';

interface Props extends SimpleFormProps {
  form: FormState;
  heading: RefObject<HTMLHeadingElement>;
  /** Goes back to the fields, to this control. */
  onChange: (field: string) => void;
}

/** Every line that will be sent, and nothing else (rules F-19 and P-06). */
export function CheckView(props: Props) {
  const { name, texts, messages, form, heading, onChange } = props;
  const t = (key: string) => say(texts, key);
  const parsed = FORMS[name].parse(form.values);
  return (
    <section class="request__step" aria-labelledby="check">
      <h1 id="check" tabIndex={-1} ref={heading}>
        {t('check.title')}
      </h1>
      <p>{t('check.lead')}</p>
      <dl class="summary-list">
        {rowsOf(props, form.values).map(({ field, label, text }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{text || t('check.empty')}</dd>
            <dd>
              <button class="button" data-kind="quiet" type="button" onClick={() => onChange(field)}>
                {t('check.change')} <span class="visually-hidden">{label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {warningsAbout(form.values).map(({ field, key }) => (
        <p class="notice" data-kind="warning" key={field}>
          {say(messages, key)}
        </p>
      ))}
      {parsed.ok && <ProfileDraft texts={texts} answers={parsed.answers} />}
      <p>{t('check.who')}</p>
    </section>
  );
}
