import type { FormField } from '../../domain/intake/field.ts';
import { FORMS } from '../../domain/intake/forms.ts';
import { say } from '../../domain/texts/texts.ts';
import { ChoiceField, Field } from '../form/Field.tsx';
import { ReachFields } from '../form/ReachFields.tsx';
import type { SimpleFormProps } from './props.ts';

interface Props extends Pick<SimpleFormProps, 'name' | 'texts' | 'options'> {
  errors: Readonly<Record<string, string>>;
}

const ROWS = 6;

/** Every question of the form, each in the control that its kind asks for. */
export function FormFields(props: Props) {
  return (
    <>
      {FORMS[props.name].fields.map((field) => (
        <OneField key={field.name} {...props} field={field} />
      ))}
    </>
  );
}

function OneField({ field, texts, options, errors }: Props & { field: FormField }) {
  const { name, kind, optional, autocomplete = 'off' } = field;
  if (kind === 'reach') return <ReachFields texts={texts} errors={errors} />;
  const label = say(texts, `fields.${name}.label`);
  const frame = {
    name,
    label: optional ? `${label} ${say(texts, 'optional')}` : label,
    hint: texts[`fields.${name}.hint`],
    error: errors[name],
    errorWord: say(texts, 'error'),
  };
  const required = optional ? {} : { 'aria-required': 'true' as const };
  const choices = Object.entries(options[name] ?? {});
  if (kind === 'many')
    return (
      <ChoiceField {...frame}>
        {choices.map(([id, words]) => (
          <label class="choice" key={id}>
            <input type="checkbox" name={name} value={id} />
            {words}
          </label>
        ))}
      </ChoiceField>
    );
  return (
    <Field
      {...frame}
      control={(control) => {
        if (kind === 'text')
          return <textarea {...control} {...required} rows={ROWS} autocomplete={autocomplete} />;
        if (kind === 'line')
          return <input {...control} {...required} type="text" autocomplete={autocomplete} />;
        return (
          <select {...control} {...required} autocomplete={autocomplete}>
            <option value="">{say(texts, 'choose')}</option>
            {choices.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        );
      }}
    />
  );
}
