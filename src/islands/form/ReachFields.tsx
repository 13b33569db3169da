import { say } from '../../domain/texts/texts.ts';
import { ChoiceField, Field } from './Field.tsx';
import type { FormProps } from './props.ts';

interface Props extends Pick<FormProps, 'texts'> {
  errors: Readonly<Record<string, string>>;
}

const WAYS = ['email', 'phone', 'app'] as const;

/** One way to reach somebody, chosen by that person. CSS shows the field that belongs to the choice. */
export function ReachFields({ texts, errors }: Props) {
  const t = (key: string) => say(texts, key);
  return (
    <>
      <ChoiceField
        name="reach"
        label={t('reach.label')}
        hint={t('reach.hint')}
        error={errors['reach']}
        errorWord={t('error')}
      >
        {WAYS.map((way) => (
          <label class="choice" key={way}>
            <input type="radio" name="reach" value={way} />
            {t(`reach.${way}`)}
          </label>
        ))}
      </ChoiceField>
      <div class="reach-email">
        <Field
          name="email"
          label={t('reach.emailLabel')}
          error={errors['email']}
          errorWord={t('error')}
          control={(control) => (
            <input
              {...control}
              type="email"
              autocomplete="email"
              spellcheck={false}
              size={30}
              maxLength={254}
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
          errorWord={t('error')}
          control={(control) => <input {...control} type="tel" autocomplete="tel" size={20} />}
        />
      </div>
    </>
  );
}
