import { endpointIn } from '../domain/texts/addresses.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { SCALE, type SurveyQuestion, questionsAt, SIDES, type SurveyOf } from '../domain/survey/survey.ts';
import type { FormValues } from '../domain/intake/values.ts';
import { Choices } from './form/Choices.tsx';
import { ErrorSummary } from './form/ErrorSummary.tsx';
import { ChoiceField } from './form/Field.tsx';
import { HiddenFields } from './form/HiddenFields.tsx';
import { LinkPage, type LinkPageProps } from './LinkPage.tsx';

/** Why a sheet was not counted; it comes back as it was filled in. */
export type NotCounted = 'side' | 'empty' | 'again' | 'quick' | 'crowded';

interface SurveyForm {
  survey: SurveyOf;
  /** The name of the programme. */
  programme: string;
  /** The signed sheet, which counts once. */
  sheet: string;
  /** When the page was made, in milliseconds since 1970. */
  opened: string;
  given: FormValues;
  wrong?: NotCounted | undefined;
}

export type SurveyState = ({ kind: 'ask' } & SurveyForm) | { kind: 'done' | 'used' | 'unknown' };

/** What the page says first. */
export const surveyTitle = (t: Translate, state: SurveyState): string =>
  state.kind === 'ask'
    ? t(state.wrong === undefined ? 'survey.title' : 'survey.wrong.title')
    : t(`survey.${state.kind}.title`);

/** The eight questions of one programme at one moment, for who got the link; nobody is asked for a name. */
export function Survey({ t, contact, state }: LinkPageProps & { state: SurveyState }) {
  if (state.kind === 'ask') return <Ask t={t} contact={contact} data={state} />;
  const { kind } = state;
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={surveyTitle(t, state)}
      head={
        <>
          <p class="lead">{t(`survey.${kind}.text`)}</p>
          {kind === 'done' && <p>{t('survey.done.then')}</p>}
        </>
      }
    />
  );
}

const FACTS = ['nobody', 'kept', 'skip', 'once'] as const;
/** Where the link in the notice leads, when one field is what is wrong. */
const FIELD_OF: Readonly<Partial<Record<NotCounted, string>>> = { side: 'side', empty: 'help' };

function Ask({ t, contact, data }: LinkPageProps & { data: SurveyForm }) {
  const { survey, programme, sheet, opened, given, wrong } = data;
  const text = wrong && t(`survey.wrong.${wrong}`);
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={t('survey.title')}
      focusTitle={wrong === undefined}
      head={
        <>
          <p class="soft">
            {t('survey.ask.of', { name: programme, what: t(`survey.moments.${survey.moment}`) })}
          </p>
          <p class="lead">{t('survey.ask.lead')}</p>
          <ul class="survey__facts">
            {FACTS.map((fact) => (
              <li key={fact}>{t(`survey.ask.${fact}`)}</li>
            ))}
          </ul>
        </>
      }
    >
      <form class="survey" action={endpointIn('/api/survey', t)} method="post" autocomplete="off" novalidate>
        <ErrorSummary
          title={t('survey.wrong.title')}
          messages={wrong && text ? [{ field: FIELD_OF[wrong], text }] : []}
        />
        <input type="hidden" name="programma" value={survey.programme} />
        <input type="hidden" name="moment" value={survey.moment} />
        <HiddenFields t={(key) => t(`form.${key}`)} id={sheet} opened={opened} />
        <ChoiceField
          name="side"
          label={t('survey.ask.side')}
          error={wrong === 'side' ? text : undefined}
          errorWord={t('form.error')}
        >
          <Choices
            name="side"
            type="radio"
            options={Object.fromEntries(SIDES.map((side) => [side, t(`survey.ask.sides.${side}`)]))}
            chosen={given['side'] ?? []}
          />
        </ChoiceField>
        {questionsAt(survey.moment).map((question, place) => (
          <Scale key={question} t={t} question={question} place={place} chosen={given[question] ?? []} />
        ))}
        <p>
          <button class="button" type="submit">
            {t('survey.ask.send')}
          </button>
        </p>
      </form>
    </LinkPage>
  );
}

interface ScaleProps {
  t: Translate;
  question: SurveyQuestion;
  place: number;
  chosen: readonly string[];
}

const Scale = ({ t, question, place, chosen }: ScaleProps) => (
  <fieldset class="field survey__question" id={question} tabIndex={-1}>
    <legend class="field__label">
      {t('survey.ask.number', { number: place + 1, words: t(`survey.questions.${question}`) })}
    </legend>
    <div class="choices">
      <Choices
        name={question}
        type="radio"
        options={Object.fromEntries(SCALE.map((answer) => [answer, t(`survey.answers.${answer}`)]))}
        chosen={chosen}
      />
    </div>
  </fieldset>
);
