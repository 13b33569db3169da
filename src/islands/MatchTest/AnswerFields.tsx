import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { QuestionField } from '../../domain/matching/content-questions.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { say } from '../../domain/texts/texts.ts';
import { chosenValues, NONE, optionsOf } from './fields.ts';
import type { MatchTestProps, Options } from './props.ts';

interface Props extends Pick<MatchTestProps, 'lists' | 'texts'> {
  field: QuestionField;
  /** The only field of its page takes its label from the heading. */
  alone: boolean;
  values: FormValues;
  mentors: readonly MentorFacts[];
}

/** From this many choices on they stand in two columns, where there is room. */
const LONG = 9;

interface ChoiceProps {
  field: QuestionField;
  options: Options;
}

/** Choices of a field below each other, none made beforehand. */
function Choices({ field: { id, kind }, options }: ChoiceProps) {
  const type = kind === 'radio' ? 'radio' : 'checkbox';
  return (
    <>
      {Object.entries(options).map(([value, { label, hint }]) => (
        <label class="choice" key={value}>
          <input type={type} name={id} value={value} />
          <span>{label}</span>
          {hint && <span class="choice__hint">{hint}</span>}
        </label>
      ))}
    </>
  );
}

/** All choices, under their headings if they have any, and the honest way out last. */
function AllChoices({ field, options }: ChoiceProps) {
  const entries = Object.entries(options);
  const groups = [...new Set(entries.map(([, { group }]) => group))];
  return (
    <>
      {groups.map((group) => {
        const inGroup = entries.filter(([, option]) => option.group === group);
        const id = `${field.id}-${inGroup[0]?.[0] ?? ''}`;
        return (
          <div role={group === undefined ? undefined : 'group'} aria-labelledby={group && id} key={id}>
            {group && (
              <h2 class="choices__head" id={id}>
                {group}
              </h2>
            )}
            <div class="choices" data-columns={entries.length >= LONG || undefined}>
              <Choices field={field} options={Object.fromEntries(inGroup)} />
            </div>
          </div>
        );
      })}
      <div class="choices">
        <Choices field={field} options={{ '': { label: field.none } }} />
      </div>
    </>
  );
}

function Select({ field: { id, label, hint, none }, options, choose }: ChoiceProps & { choose: string }) {
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
        <option value="">{choose}</option>
        {Object.entries(options).map(([value, option]) => (
          <option key={value} value={value}>
            {option.label}
          </option>
        ))}
        <option value={NONE}>{none}</option>
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
  if (field.kind === 'select')
    return <Select field={field} options={options} choose={say(texts, 'question.choose')} />;
  return (
    <fieldset class="field">
      <legend class={alone ? 'visually-hidden' : 'field__label'}>{field.label}</legend>
      {field.hint && <p class="field__hint">{field.hint}</p>}
      <AllChoices field={field} options={options} />
    </fieldset>
  );
}
