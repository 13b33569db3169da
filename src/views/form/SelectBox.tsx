import type { ControlProps } from './Field.tsx';

/** Value, label, and the name of the group under which it stands, if it has one. */
export type SelectOption = readonly [value: string, label: string, group?: string | undefined];

interface Props {
  control: ControlProps;
  /** What stands there until something is chosen. */
  empty: string;
  options: readonly SelectOption[];
  chosen: string;
  autocomplete: string;
  'aria-required'?: 'true' | undefined;
}

/** A list of which one is chosen. */
export function SelectBox({ control, empty, options, chosen, ...rest }: Props) {
  return (
    <select {...control} {...rest}>
      <option value="">{empty}</option>
      {[...new Set(options.map(groupOf))].map((group) => {
        const inGroup = options.filter((option) => groupOf(option) === group);
        const shown = inGroup.map(([value, label]) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ));
        return group ? (
          <optgroup key={group} label={group}>
            {shown}
          </optgroup>
        ) : (
          shown
        );
      })}
    </select>
  );
}

const groupOf = ([, , group]: SelectOption) => group;
