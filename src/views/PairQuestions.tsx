import type { ComponentChildren } from 'preact';
import {
  HELPS,
  type PairQuestionName,
  STUCK_REASONS,
  TALKED_ANSWERS,
} from '../domain/requests/pair-question.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { Choices } from './form/Choices.tsx';
import { PostForm } from './PostForm.tsx';

/** A field of the pulse that was left open. */
export type PulseField = 'helps' | 'help';

/** What a side of a pair is asked now. Of the pulse also what was chosen before something was missing. */
export interface OpenPairQuestion {
  question: PairQuestionName;
  round: number;
  chosen?: Partial<Record<PulseField, string>>;
  missing?: readonly PulseField[];
}

interface Props {
  t: Translate;
  token: string;
  asked: OpenPairQuestion;
}

const textsOf =
  (t: Translate): Translate =>
  (key, facts) =>
    t(`link-pages.course.${key}`, facts);

/** The question that a side of a pair is asked now: whether they talked, or the two of the pulse. */
export function PairQuestionForm(props: Props) {
  return props.asked.question === 'talked' ? <Talked {...props} /> : <Pulse {...props} />;
}

/** The form of a question says which it answers, so that a page of long ago answers no later one. */
function QuestionForm({ t, token, asked, children, class: name }: Props & QuestionFormProps) {
  return (
    <PostForm
      t={t}
      purpose="course"
      token={token}
      class={name}
      label={textsOf(t)(`${asked.question}.title`)}
      noValidate
    >
      <input name="question" type="hidden" value={asked.question} />
      <input name="round" type="hidden" value={asked.round} />
      {children}
    </PostForm>
  );
}

interface QuestionFormProps {
  class: string;
  children: ComponentChildren;
}

function Talked({ t: site, ...props }: Props) {
  const t = textsOf(site);
  return (
    <QuestionForm {...props} t={site} class="link-page__answers">
      {TALKED_ANSWERS.map((answer) => (
        <div class="link-page__answer" key={answer}>
          <button
            class="button"
            data-kind="secondary"
            name="step"
            type="submit"
            value={answer}
            aria-describedby={`${answer}-hint`}
          >
            {t(`talked.${answer}`)}
          </button>
          <p id={`${answer}-hint`}>{t(`talked.hints.${answer}`)}</p>
        </div>
      ))}
    </QuestionForm>
  );
}

function Pulse({ t: site, ...props }: Props) {
  const t = textsOf(site);
  const marks = Object.fromEntries(HELPS.map((mark) => [mark, t(`pulse.marks.${mark}`)]));
  const helps = { yes: t('pulse.yes'), no: t('pulse.no') };
  return (
    <QuestionForm {...props} t={site} class="stack">
      <PulseChoice t={t} asked={props.asked} field="helps" options={marks} />
      <PulseChoice t={t} asked={props.asked} field="help" options={helps} />
      <p>
        <button class="button" name="step" type="submit" value="pulse">
          {t('pulse.send')}
        </button>
      </p>
    </QuestionForm>
  );
}

interface PulseChoiceProps {
  t: Translate;
  asked: OpenPairQuestion;
  field: PulseField;
  options: Readonly<Record<string, string>>;
}

function PulseChoice({ t, asked, field, options }: PulseChoiceProps) {
  const { chosen = {}, missing = [] } = asked;
  const isMissing = missing.includes(field);
  const said = chosen[field];
  return (
    <fieldset
      class="field"
      id={field}
      tabindex={-1}
      data-invalid={isMissing || undefined}
      aria-describedby={isMissing ? `${field}-hint ${field}-error` : `${field}-hint`}
      autofocus={isMissing && missing[0] === field}
    >
      <legend class="field__label">{t(`pulse.${field}.label`)}</legend>
      <p class="field__hint" id={`${field}-hint`}>
        {t(`pulse.${field}.hint`)}
      </p>
      {isMissing && (
        <p class="field__error" id={`${field}-error`}>
          {t(`pulse.${field}.missing`)}
        </p>
      )}
      <div class="choices">
        <Choices name={field} type="radio" options={options} chosen={said === undefined ? [] : [said]} />
      </div>
    </fieldset>
  );
}

/** Why it does not work, before that answer counts. */
export function StuckReasons({ t: site }: { t: Translate }) {
  const t = textsOf(site);
  const options = Object.fromEntries(STUCK_REASONS.map((reason) => [reason, t(`stuck.reasons.${reason}`)]));
  return (
    <fieldset class="field" aria-describedby="reason-hint">
      <legend class="field__label">{t('stuck.reason')}</legend>
      <p class="field__hint" id="reason-hint">
        {t('stuck.reasonHint')}
      </p>
      <div class="choices">
        <Choices name="reason" type="radio" options={options} chosen={[]} />
      </div>
    </fieldset>
  );
}
