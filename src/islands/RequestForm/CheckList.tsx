import { Fragment } from 'preact';
import { say } from '../../domain/texts/texts.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { goToStep } from '../../stores/step.ts';
import type { RequestFormProps } from './props.ts';
import { groupsOf } from './rows.ts';

interface Props extends Pick<RequestFormProps, 'texts' | 'mentors' | 'options' | 'wishes'> {
  values: FormValues;
  /** Takes one value out of a field that may be empty. */
  onRemove: (field: string, value: string) => void;
}

/** Every line that will be sent, and nothing else (rules F-19 and P-06). */
export function CheckList({ values, onRemove, ...props }: Props) {
  const t = (key: string) => say(props.texts, key);
  return (
    <dl class="summary-list">
      {groupsOf(props, values).map((group) => (
        <div key={group[0]?.field}>
          <dt>{group[0]?.label}</dt>
          {group.map(({ field, label, text, step, removable, changeable }) => (
            <Fragment key={removable}>
              <dd>{text || t('check.empty')}</dd>
              <dd>
                {(changeable || !removable) && (
                  <button class="button" data-kind="quiet" type="button" onClick={() => goToStep(step)}>
                    {t('check.change')} <span class="visually-hidden">{label}</span>
                  </button>
                )}
                {removable && (
                  <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    onClick={() => onRemove(field, removable)}
                  >
                    {t('check.remove')} <span class="visually-hidden">{text}</span>
                  </button>
                )}
              </dd>
            </Fragment>
          ))}
        </div>
      ))}
    </dl>
  );
}
