import type { MentorOption } from '../../domain/choice/mentor-option.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { Field } from '../form/Field.tsx';
import type { RequestFormProps } from './props.ts';

const PLACES = ['mentor1', 'mentor2', 'mentor3'] as const;

interface Props extends Pick<RequestFormProps, 'texts' | 'mentors'> {
  errors: Readonly<Record<string, string>>;
  /** Whether other mentors were kept before this one was asked. */
  keptToo: boolean;
}

/** Up to three mentors in order. Full mentors stay in the list: somebody can wait for one. */
export function MentorFields({ texts, mentors, errors, keptToo }: Props) {
  const t = (key: string) => say(texts, key);
  const label = ({ label: words, room }: MentorOption) =>
    room === 'full' || room === 'closed' ? `${words} (${t(`mentors.${room}`)})` : words;
  return (
    <>
      <p class="field__hint">{t('mentors.hint')}</p>
      <p class="field__hint">{t('mentors.wait')}</p>
      {keptToo && <p class="notice">{t('mentors.keptToo')}</p>}
      {PLACES.map((name, index) => (
        <Field
          key={name}
          name={name}
          label={index === 0 ? t(`mentors.${name}`) : `${t(`mentors.${name}`)} ${t('optional')}`}
          error={errors[name] ?? (index === 0 ? errors['mentors'] : undefined)}
          errorWord={t('error')}
          control={(control) => (
            <select {...control} autocomplete="off">
              <option value="">{t(index === 0 ? 'mentors.none' : 'mentors.noneMore')}</option>
              {mentors.map((mentor) => (
                <option key={mentor.id} value={mentor.id}>
                  {label(mentor)}
                </option>
              ))}
            </select>
          )}
        />
      ))}
      <p>
        <a href={addressIn(texts, 'mentors')}>{t('mentors.browse')}</a>
      </p>
      <p class="soft">
        {t('noTest')} <a href={addressIn(texts, 'matchtest')}>{t('noTestLink')}</a>
      </p>
    </>
  );
}
