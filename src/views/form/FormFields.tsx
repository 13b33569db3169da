import type { FormField } from '../../domain/intake/field.ts';
import { allOf, oneOf } from '../../domain/intake/parse-form.ts';
import { Choices } from './Choices.tsx';
import { ChoiceField, Field } from './Field.tsx';
import type { FieldErrors, FormData } from './form-data.ts';
import { MentorFields } from './MentorFields.tsx';
import { ReachFields } from './ReachFields.tsx';
import { SelectBox } from './SelectBox.tsx';
import { LiveText } from '../LiveText.tsx';

const ROWS = 6;

interface Props {
  data: FormData;
  errors: FieldErrors;
  field: FormField;
}

/** One question of a form, in the controls that its kind asks for. */
export function FormFields(props: Props) {
  const { data, errors, field } = props;
  if (field.kind === 'reach') return <ReachFields {...data} errors={errors} />;
  if (field.kind === 'mentors') return <MentorFields {...data} errors={errors} />;
  return field.kind === 'many' || field.kind === 'wishes' ? (
    <ManyField {...props} />
  ) : (
    <OneField {...props} />
  );
}

function frameOf({ data: { t, texts }, errors, field: { name, optional, folded, kind } }: Props) {
  const label = t(`fields.${name}.label`);
  const isMarked = optional && !folded && kind !== 'wishes';
  return {
    name,
    label: isMarked ? `${label} ${t('optional')}` : label,
    hint: texts[`fields.${name}.hint`],
    error: errors[name],
    errorWord: t('error'),
  };
}

/** Choices out of a list, or wishes from the matchtest; nothing when there are none. */
function ManyField(props: Props) {
  const { data, errors, field } = props;
  const { t, choices, matchWishes } = data;
  const { name, kind, folded } = field;
  const isWishes = kind === 'wishes';
  if (isWishes && matchWishes.length === 0) return null;
  const options = isWishes
    ? Object.fromEntries(matchWishes.map((wish) => [wish, choices.wishes?.[wish] ?? wish]))
    : (choices.options[name] ?? {});
  const list = (
    <ChoiceField {...frameOf(props)}>
      <Choices name={name} type="checkbox" options={options} chosen={allOf(data.begin, name)} />
    </ChoiceField>
  );
  if (!folded) return list;
  const count = allOf(data.values, name).length;
  return (
    <details class="fold" open={count > 0 || data.unfolded?.has(name) || name in errors || undefined}>
      <summary>
        {t(`fields.${name}.open`)}{' '}
        <LiveText>{count > 0 ? t(`fields.${name}.chosen`, { count }) : t('optional')}</LiveText>
      </summary>
      {list}
    </details>
  );
}

function OneField(props: Props) {
  const { data, field } = props;
  const { name, kind, optional, autocomplete = 'off' } = field;
  const given = oneOf(data.begin, name);
  const common = { autocomplete, 'aria-required': optional ? undefined : ('true' as const) };
  const typed = { ...common, defaultValue: given || undefined };
  return (
    <Field
      {...frameOf(props)}
      control={(control) => {
        if (kind === 'text') return <textarea {...control} {...typed} dir="auto" rows={ROWS} />;
        if (kind === 'line') return <input {...control} {...typed} dir="auto" type="text" />;
        return (
          <SelectBox
            {...common}
            control={control}
            empty={data.t('choose')}
            options={Object.entries(data.choices.options[name] ?? {})}
            chosen={given}
          />
        );
      }}
    />
  );
}
