import type { ControlProps } from './Field.tsx';

interface Props {
  control: ControlProps;
  /** What stands there until something is chosen. */
  empty: string;
  /** Labels by value. */
  options: readonly (readonly [string, string])[];
  chosen: string;
  autocomplete: string;
  'aria-required'?: 'true' | undefined;
}

/** A list of which one is chosen. */
export function SelectBox({ control, empty, options, chosen, ...rest }: Props) {
  return (
    <select {...control} {...rest}>
      <option value="">{empty}</option>
      {options.map(([value, label]) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  );
}
