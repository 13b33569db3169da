import type { ComponentChildren } from 'preact';

interface FrameProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What to do about the value, or nothing when it is right. */
  error?: string | undefined;
  /** "Fout:", read aloud before the error. */
  errorWord: string;
}

/** What a control needs, to be tied to its label, hint and error. */
export interface ControlProps {
  id: string;
  name: string;
  class: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

const describedBy = ({ name, hint, error }: Pick<FrameProps, 'name' | 'hint' | 'error'>) =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

/** Always rendered, hidden, so that the edge can fill it in for a page without JavaScript. */
function FieldError({ name, error, errorWord }: Pick<FrameProps, 'name' | 'error' | 'errorWord'>) {
  return (
    <p class="field__error" id={`${name}-error`} data-error-for={name} hidden={!error}>
      <span class="visually-hidden">{errorWord}</span> <span data-error-text>{error}</span>
    </p>
  );
}

/** A label, a hint, an error and one control below each other: a label stays visible, unlike a placeholder. */
export function Field(props: FrameProps & { control: (control: ControlProps) => ComponentChildren }) {
  const { name, label, hint, error } = props;
  return (
    <div class="field" data-field={name} data-invalid={error ? '' : undefined}>
      <label class="field__label" for={name}>
        {label}
      </label>
      {hint && (
        <p class="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError {...props} />
      {props.control({
        id: name,
        name,
        class: 'input',
        'aria-describedby': describedBy(props),
        'aria-invalid': error ? 'true' : undefined,
      })}
    </div>
  );
}

/** A question with its choices below each other; none is chosen beforehand. */
export function ChoiceField(props: FrameProps & { children: ComponentChildren }) {
  const { name, label, hint, error, children } = props;
  return (
    <fieldset
      class="field"
      id={name}
      tabIndex={-1}
      data-field={name}
      data-invalid={error ? '' : undefined}
      aria-describedby={describedBy(props)}
    >
      <legend class="field__label">{label}</legend>
      {hint && (
        <p class="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError {...props} />
      <div class="choices">{children}</div>
    </fieldset>
  );
}
