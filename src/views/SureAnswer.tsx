import type { MentorAnswer } from '../domain/requests/held-answer.ts';
import { DECLINE_REASONS } from '../domain/requests/state.ts';
import type { Translate } from '../domain/texts/texts.ts';
import type { LinkPageProps } from './LinkPage.tsx';
import { SurePage } from './SurePage.tsx';

export interface SureAnswerData {
  answer: MentorAnswer;
  /** Who asks. */
  name: string;
  token: string;
  /** The page on which to choose another answer. */
  back: string;
}

/** Asks once more, so that a program that opens the links of a mail and presses a button answers nothing. */
export function SureAnswer({ t, contact, data }: LinkPageProps & { data: SureAnswerData }) {
  const { answer, name, token, back } = data;
  const text = (part: string) => t(`link-pages.answer.sure.${answer}.${part}`, { name });
  return (
    <SurePage
      {...{ t, contact, token }}
      purpose="answer"
      title={text('title')}
      text={text('text')}
      button={{ name: 'answer', value: answer, text: text('button') }}
      back={{ href: back, text: t('link-pages.answer.sure.back') }}
    >
      {answer === 'decline' && <Reasons t={t} />}
    </SurePage>
  );
}

const Reasons = ({ t }: { t: Translate }) => (
  <fieldset class="field" aria-describedby="reason-hint">
    <legend class="field__label">{t('link-pages.answer.reason')}</legend>
    <p class="field__hint" id="reason-hint">
      {t('link-pages.answer.reasonHint')}
    </p>
    <div class="choices">
      {DECLINE_REASONS.map((reason) => (
        <label class="choice" key={reason}>
          <input name="reason" type="radio" value={reason} />
          <span>{t(`link-pages.answer.reasons.${reason}`)}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
