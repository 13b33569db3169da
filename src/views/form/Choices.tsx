interface Props {
  name: string;
  type: 'checkbox' | 'radio';
  /** Labels by value. */
  options: Readonly<Record<string, string>>;
  chosen: readonly string[];
}

/** The choices of one question, each in a box of its own. */
export function Choices({ name, type, options, chosen }: Props) {
  return (
    <>
      {Object.entries(options).map(([value, label]) => (
        <label class="choice" key={value}>
          <input type={type} name={name} value={value} defaultChecked={chosen.includes(value)} />
          {label}
        </label>
      ))}
    </>
  );
}
