import { useRef } from 'preact/hooks';
import type { FormValues } from '../../domain/intake/values.ts';
import { say } from '../../domain/texts/texts.ts';
import { ChoiceField, Field } from '../form/Field.tsx';
import type { RequestFormProps } from './props.ts';

interface Props extends Pick<RequestFormProps, 'texts' | 'options' | 'wishes'> {
  errors: Readonly<Record<string, string>>;
  values: FormValues;
  /** Wishes that the mentee took along from the matchtest, as `kind:id`. */
  along: readonly string[];
}

/** The learning question in own words, its topics, and what comes along from the matchtest. */
export function QuestionFields({ texts, options, wishes, errors, values, along }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const chosen = (values['topics'] ?? []).length;
  // Topics that came along must be seen. Whoever takes the last one out keeps the list open.
  const wasChosen = useRef(false);
  wasChosen.current ||= chosen > 0;
  return (
    <>
      <Field
        name="question"
        label={t('question.label')}
        hint={t('question.hint')}
        error={errors['question']}
        errorWord={t('error')}
        control={(control) => <textarea {...control} rows={6} autocomplete="off" aria-required="true" />}
      />
      <details
        class="fold"
        data-fold-of="topics"
        open={wasChosen.current || errors['topics'] !== undefined || undefined}
      >
        <summary>
          {t('question.topicsOpen')}{' '}
          {chosen > 0 ? t('question.topicsChosen', { count: chosen }) : t('optional')}
        </summary>
        <ChoiceField
          name="topics"
          label={t('question.topics')}
          hint={t('question.topicsHint')}
          error={errors['topics']}
          errorWord={t('error')}
        >
          {Object.entries(options['topics'] ?? {}).map(([id, label]) => (
            <label class="choice" key={id}>
              <input type="checkbox" name="topics" value={id} />
              {label}
            </label>
          ))}
        </ChoiceField>
      </details>
      {along.length > 0 && (
        <ChoiceField
          name="wish"
          label={t('question.along')}
          hint={t('question.alongHint')}
          errorWord={t('error')}
        >
          {along.map((wish) => (
            <label class="choice" key={wish}>
              <input type="checkbox" name="wish" value={wish} defaultChecked />
              {wishes[wish] ?? wish}
            </label>
          ))}
        </ChoiceField>
      )}
    </>
  );
}
