import type { ComponentChildren } from 'preact';
import {
  HELPS,
  type PairQuestionName,
  STUCK_REASONS,
  TALKED_ANSWERS,
} from '../domain/requests/pair-question.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { Choices } from './form/Choices.tsx';
import { ErrorSummary } from './form/ErrorSummary.tsx';
import { ChoiceField } from './form/Field.tsx';
import { PostForm } from './PostForm.tsx';

/** A field of the pulse that was left open. */
export type PulseField = 'helps' | 'help';

/** What a side of a pair is asked now. Of the pulse also what was chosen before something was missing. */
export interface OpenPairQuestion {
  question: PairQuestionName;
  round: number;
  /** How often it was answered before, when somebody changes the answer. */
  after?: number;
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

/** A page of long ago answers no later question. */
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
      <AnswerTo {...asked} />
      {children}
    </PostForm>
  );
}

/** Says which question a form answers, and which answer its page showed. */
export function AnswerTo({
  question,
  round,
  after = 0,
}: Pick<OpenPairQuestion, 'question' | 'round' | 'after'>) {
  return (
    <>
      <input name="question" type="hidden" value={question} />
      <input name="round" type="hidden" value={round} />
      <input name="after" type="hidden" value={after} />
    </>
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
  const { missing = [] } = props.asked;
  const marks = Object.fromEntries(HELPS.map((mark) => [mark, t(`pulse.marks.${mark}`)]));
  const helps = { yes: t('pulse.yes'), no: t('pulse.no') };
  return (
    <QuestionForm {...props} t={site} class="link-page__questions">
      <ErrorSummary
        title={site('form.summaryTitle')}
        messages={missing.map((field) => ({ field, text: t(`pulse.${field}.missing`) }))}
      />
      <PulseChoice t={site} asked={props.asked} field="helps" options={marks} />
      <PulseChoice t={site} asked={props.asked} field="help" options={helps} />
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

function PulseChoice({ t: site, asked, field, options }: PulseChoiceProps) {
  const t = textsOf(site);
  const said = asked.chosen?.[field];
  return (
    <ChoiceField
      name={field}
      label={t(`pulse.${field}.label`)}
      hint={t(`pulse.${field}.hint`)}
      error={asked.missing?.includes(field) ? t(`pulse.${field}.missing`) : undefined}
      errorWord={site('form.error')}
    >
      <Choices name={field} type="radio" options={options} chosen={said === undefined ? [] : [said]} />
    </ChoiceField>
  );
}

/** Why it does not work, before that answer counts. */
export function StuckReasons({ t: site }: { t: Translate }) {
  const t = textsOf(site);
  const options = Object.fromEntries(STUCK_REASONS.map((reason) => [reason, t(`stuck.reasons.${reason}`)]));
  return (
    <ChoiceField
      name="reason"
      label={t('stuck.reason')}
      hint={t('stuck.reasonHint')}
      errorWord={site('form.error')}
    >
      <Choices name="reason" type="radio" options={options} chosen={[]} />
    </ChoiceField>
  );
}
