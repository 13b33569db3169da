import { say } from '../../domain/texts/texts.ts';
import { Field } from '../form/Field.tsx';
import type { RequestFormProps } from './props.ts';

interface Props extends Pick<RequestFormProps, 'texts'> {
  errors: Readonly<Record<string, string>>;
}

/** Who asks, and where that person works. */
export function PersonFields({ texts, errors }: Props) {
  const t = (key: string) => say(texts, key);
  return (
    <>
      <Field
        name="name"
        label={t('person.name')}
        error={errors['name']}
        errorWord={t('error')}
        control={(control) => <input {...control} type="text" autocomplete="name" aria-required="true" />}
      />
      <Field
        name="organisation"
        label={t('person.organisation')}
        hint={t('person.organisationHint')}
        error={errors['organisation']}
        errorWord={t('error')}
        control={(control) => (
          <input {...control} type="text" autocomplete="organization" aria-required="true" />
        )}
      />
    </>
  );
}
