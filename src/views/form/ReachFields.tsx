import { oneOf } from '../../domain/intake/parse-form.ts';
import { Choices } from './Choices.tsx';
import { ChoiceField, Field } from './Field.tsx';
import type { FieldErrors, FormData } from './form-data.ts';

interface Props extends Pick<FormData, 't' | 'begin'> {
  errors: FieldErrors;
}

const WAYS = ['email', 'phone', 'app'] as const;

/** One way to reach somebody, chosen by that person. CSS shows the field that belongs to the choice. */
export function ReachFields({ t, begin, errors }: Props) {
  const errorWord = t('error');
  const given = (name: string) => oneOf(begin, name) || undefined;
  return (
    <>
      <ChoiceField
        name="reach"
        label={t('reach.label')}
        hint={t('reach.hint')}
        error={errors['reach']}
        errorWord={errorWord}
      >
        <Choices
          name="reach"
          type="radio"
          options={Object.fromEntries(WAYS.map((way) => [way, t(`reach.${way}`)]))}
          chosen={[oneOf(begin, 'reach')]}
        />
      </ChoiceField>
      <div class="reach-email">
        <Field
          name="email"
          label={t('reach.emailLabel')}
          error={errors['email']}
          errorWord={errorWord}
          control={(control) => (
            <input
              {...control}
              type="email"
              autocomplete="email"
              spellcheck={false}
              size={30}
              maxLength={254}
              defaultValue={given('email')}
            />
          )}
        />
      </div>
      <div class="reach-phone">
        <Field
          name="phone"
          label={t('reach.phoneLabel')}
          hint={t('reach.phoneHint')}
          error={errors['phone']}
          errorWord={errorWord}
          control={(control) => (
            <input {...control} type="tel" autocomplete="tel" size={20} defaultValue={given('phone')} />
          )}
        />
      </div>
    </>
  );
}
