import type { ComponentChildren } from 'preact';
import { LiveText } from '../LiveText.tsx';

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

function HintAndError({ name, hint, error, errorWord }: Omit<FrameProps, 'label'>) {
  return (
    <>
      {hint && (
        <p class="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${name}-error`}>
          <span class="visually-hidden">{errorWord}</span> <LiveText>{error}</LiveText>
        </p>
      )}
    </>
  );
}

/** A label, a hint, an error and one control below each other. */
export function Field(props: FrameProps & { control: (control: ControlProps) => ComponentChildren }) {
  const { name, label, error } = props;
  return (
    <div class="field" data-invalid={error ? '' : undefined}>
      <label class="field__label" for={name}>
        {label}
      </label>
      <HintAndError {...props} />
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

/** A question with choices below each other. */
export function ChoiceField(props: FrameProps & { children: ComponentChildren }) {
  const { name, label, error, children } = props;
  return (
    <fieldset
      class="field"
      id={name}
      tabIndex={-1}
      data-invalid={error ? '' : undefined}
      aria-describedby={describedBy(props)}
    >
      <legend class="field__label">{label}</legend>
      <HintAndError {...props} />
      <div class="choices">{children}</div>
    </fieldset>
  );
}
