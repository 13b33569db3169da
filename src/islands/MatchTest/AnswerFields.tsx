import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { QuestionField } from '../../domain/matching/content-questions.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { chosenValues, optionsOf } from './fields.ts';
import type { MatchTestProps, Options } from './props.ts';

interface Props extends Pick<MatchTestProps, 'lists' | 'texts'> {
  field: QuestionField;
  /** The only field of its page takes its label from the heading. */
  alone: boolean;
  values: FormValues;
  mentors: readonly MentorFacts[];
}

/** The choices of a field below each other, none made beforehand, and the honest way out last. */
function Choices({ field: { id, kind, none }, options }: { field: QuestionField; options: Options }) {
  const type = kind === 'radio' ? 'radio' : 'checkbox';
  return (
    <div class="choices">
      {Object.entries(options).map(([value, { label, hint }]) => (
        <label class="choice" key={value}>
          <input type={type} name={id} value={value} />
          <span>{label}</span>
          {hint && <span class="choice__hint">{hint}</span>}
        </label>
      ))}
      <label class="choice">
        <input type={type} name={id} value="" />
        <span>{none}</span>
      </label>
    </div>
  );
}

function Select({ field: { id, label, hint, none }, options }: { field: QuestionField; options: Options }) {
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select class="input" id={id} name={id} autocomplete="off" aria-describedby={hint && `${id}-hint`}>
        <option value="">{none}</option>
        {Object.entries(options).map(([value, option]) => (
          <option key={value} value={value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The box that turns the wish of a field into a must, once something was chosen there. */
export function MustBox({ field, values }: Pick<Props, 'field' | 'values'>) {
  if (field.must === undefined || chosenValues(values, field.id).length === 0) return null;
  return (
    <div class="field">
      <label class="choice" data-must>
        <input type="checkbox" name="musts" value={field.id} />
        <span>{field.must}</span>
      </label>
    </div>
  );
}

/** One field of a question. */
export function AnswerFields({ field, alone, texts, lists, values, mentors }: Props) {
  const options = optionsOf(field, lists, values, mentors, texts['language']);
  if (field.kind === 'select') return <Select field={field} options={options} />;
  return (
    <fieldset class="field">
      <legend class={alone ? 'visually-hidden' : 'field__label'}>{field.label}</legend>
      {field.hint && <p class="field__hint">{field.hint}</p>}
      <Choices field={field} options={options} />
    </fieldset>
  );
}
