import { Field } from './Field.tsx';

interface Props {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  errorWord: string;
  value?: string;
  kind?: 'input' | 'textarea' | 'select';
}

/** A field in one of its states, for /onderdelen/. */
export function FieldExample({ value = '', kind = 'input', ...field }: Props) {
  return (
    <Field
      {...field}
      control={(control) => {
        if (kind === 'textarea')
          return <textarea {...control} rows={4} autocomplete="off" defaultValue={value} />;
        if (kind === 'input')
          return <input {...control} type="text" autocomplete="off" defaultValue={value} />;
        return (
          <select {...control} autocomplete="off">
            <option>{value}</option>
          </select>
        );
      }}
    />
  );
}
