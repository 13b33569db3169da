import type { MentorOption } from '../../domain/choice/mentor-option.ts';
import { MENTOR_PLACES } from '../../domain/intake/field.ts';
import { oneOf } from '../../domain/intake/parse-form.ts';
import { Field } from './Field.tsx';
import type { FieldErrors, FormData } from './form-data.ts';
import { SelectBox, type SelectOption } from './SelectBox.tsx';

type Given = Pick<FormData, 't' | 'choices' | 'begin' | 'keptToo' | 'apart' | 'chosenMentors'>;
interface Props extends Given {
  errors: FieldErrors;
}

/** Up to three mentors in order. Full mentors stay in the list: somebody can wait for one. */
export function MentorFields(props: Props) {
  const { t, choices, begin, errors, keptToo, apart = [], chosenMentors } = props;
  const others = (choices.mentors ?? []).filter(({ id }) => apart.includes(id));
  const label = ({ label: words, room }: MentorOption) =>
    room === 'full' || room === 'closed' ? `${words} (${t(`mentors.${room}`)})` : words;
  const options = (choices.mentors ?? []).map((mentor): SelectOption => [
    mentor.id,
    label(mentor),
    mentor.programmeName,
  ]);
  const isWrong = MENTOR_PLACES.some((name) => name in errors);
  const places = MENTOR_PLACES.map((name, index) => (
    <Field
      key={name}
      name={name}
      label={index === 0 ? t(`mentors.${name}`) : `${t(`mentors.${name}`)} ${t('optional')}`}
      error={errors[name]}
      errorWord={t('error')}
      control={(control) => (
        <SelectBox
          control={control}
          empty={t(index === 0 ? 'mentors.none' : 'mentors.noneMore')}
          options={options}
          chosen={oneOf(begin, name)}
          autocomplete="off"
        />
      )}
    />
  ));
  return (
    <>
      <p class="field__hint">{t('mentors.hint')}</p>
      <p class="field__hint">{t('mentors.wait')}</p>
      {keptToo && <p class="notice">{t('mentors.keptToo')}</p>}
      {others.length > 0 && (
        <div class="notice">
          <p>{t('mentors.apart', { count: others.length })}</p>
          <ul>
            {others.map(({ id, name }) => (
              <li key={id}>
                <a href={t('addresses.mentor', { mentor: id })}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {chosenMentors?.cards}
      {/* The lists hold the choice also while only the cards show. */}
      <div class="mentor-lists" key="lists" hidden={chosenMentors && !chosenMentors.isListed && !isWrong}>
        {places}
      </div>
      <p>
        <a href={t('addresses.mentors')}>{t('mentors.browse')}</a>
      </p>
      <p class="soft">
        {t('noTest')} <a href={t('addresses.matchtest')}>{t('noTestLink')}</a>
      </p>
    </>
  );
}
