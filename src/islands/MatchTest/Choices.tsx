import type { Options } from './props.ts';

interface Props {
  name: string;
  kind: 'radio' | 'checkbox';
  options: Options;
  /** An honest way out, last in the list, with an empty value. */
  escape?: string | undefined;
}

/** Options below each other, none chosen beforehand. */
export function Choices({ name, kind, options, escape }: Props) {
  return (
    <div class="choices">
      {Object.entries(options).map(([id, { label, hint }]) => (
        <label class="choice" key={id}>
          <input type={kind} name={name} value={id} />
          <span>{label}</span>
          {hint && <span class="choice__hint">{hint}</span>}
        </label>
      ))}
      {escape && (
        <label class="choice">
          <input type="radio" name={name} value="" />
          <span>{escape}</span>
        </label>
      )}
    </div>
  );
}

interface SelectProps {
  name: string;
  label: string;
  options: Options;
  none: string;
}

/** A long list in one line, with "no preference" first. */
export function SelectOne({ name, label, options, none }: SelectProps) {
  return (
    <div class="field">
      <label class="field__label" for={name}>
        {label}
      </label>
      <select class="input" id={name} name={name} autocomplete="off">
        <option value="">{none}</option>
        {Object.entries(options).map(([id, option]) => (
          <option key={id} value={id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** "This must": whoever does not have it is left out. */
export function MustBox({ name, label }: { name: string; label: string }) {
  return (
    <label class="choice" data-must>
      <input type="checkbox" name="musts" value={name} />
      <span>{label}</span>
    </label>
  );
}
