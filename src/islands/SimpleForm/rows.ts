import { FORMS } from '../../domain/intake/forms.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { say } from '../../domain/texts/texts.ts';
import type { SimpleFormProps } from './props.ts';

type Names = Pick<SimpleFormProps, 'name' | 'texts' | 'options'>;

/** One line of what will be sent; `field` is the control where it can be changed. */
export interface Row {
  field: string;
  label: string;
  text: string;
}

/** The lines of a form in its order. */
export function rowsOf({ name, texts, options }: Names, values: FormValues): Row[] {
  const first = (field: string) => values[field]?.[0] ?? '';
  return FORMS[name].fields.flatMap(({ name: field, kind }): Row[] => {
    if (kind === 'reach') {
      const way = first('reach');
      const control = way === 'email' ? 'email' : 'phone';
      return [
        { field: 'reach', label: say(texts, 'reach.label'), text: way && say(texts, `reach.${way}`) },
        { field: control, label: say(texts, `reach.${control}Label`), text: first(control) },
      ];
    }
    const words = (values[field] ?? []).map((value) => options[field]?.[value] ?? value);
    return [{ field, label: say(texts, `fields.${field}.label`), text: words.join('\n') }];
  });
}

/** The form as it was sent, to read once more. */
export function linesOf(names: Names, values: FormValues): { label: string; text: string }[] {
  return rowsOf(names, values).map(({ label, text }) => ({
    label,
    text: text || say(names.texts, 'check.empty'),
  }));
}

/** Everything that was filled in as text, for a mail or the clipboard. */
export function textOf(names: Names, values: FormValues): string {
  return rowsOf(names, values)
    .filter(({ text }) => text)
    .map(({ label, text }) => `${label}: ${text}`)
    .join('\n');
}
