import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MatchTestQuestion } from '../../domain/matching/content-questions.ts';
import { queryOf } from '../../domain/matching/criteria.ts';
import { countOf, numberQuestions } from '../../domain/matching/question-number.ts';
import { mayAsk } from '../../domain/programmes/workplaces.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { say } from '../../domain/texts/texts.ts';
import { UNDO_MS } from '../undo-term.ts';
import { useErrorTitle } from '../form/useErrorTitle.ts';
import { useStateTitle } from '../form/useStateTitle.ts';
import { $step, followSteps, goToStep } from '../../stores/step.ts';
import { answersFrom } from './answers.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { isPageAsked, tooMany } from './fields.ts';
import { countLeft, outcomeOf } from './outcome.ts';
import { ANSWERS_STEP, type MatchTestProps, RESULT, stepsOf } from './props.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { Result } from './Result.tsx';
import { Start } from './Start.tsx';
import { useMatchTest } from './useMatchTest.ts';
import { TakeBack } from '../../views/TakeBack.tsx';
import { LiveText } from '../../views/LiveText.tsx';
import { showBegin } from '../focus-top.ts';

interface Props extends MatchTestProps {
  /** The picture on the start page. */
  children?: ComponentChildren;
  /** All questions with all choices, for on paper. */
  printed?: ComponentChildren;
}

/**
 * The matchtest. From the server it comes as a start page with all questions, to read and to print; in the browser
 * those are for paper, and one page at a time is a form. The answers stay in the fields and in this tab: no request
 * leaves the page.
 */
export function MatchTest({ children, printed, ...props }: Props) {
  const { texts, questions, rules } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [paged, setPaged] = useState(false);
  const [error, setError] = useState<{ text: string }>();
  const [toCheck, setToCheck] = useState(false);
  const [wiped, setWiped] = useState<FormValues>();
  const message = useRef<HTMLDivElement>(null);
  const named = useStore($step);
  const steps = stepsOf(questions);
  const step = [ANSWERS_STEP, RESULT, ...steps].includes(named) ? named : '';
  const { mentors, values, onInput, leaveOut, letIn, restart, restore, retry } = useMatchTest(form);
  const loaded = mentors ? 'loaded' : mentors === null ? 'failed' : 'loading';
  const index = steps.indexOf(step);
  const question = questions[index];
  const answers = answersFrom(questions, values);
  const asked = queryOf(answers, rules).recognition.length > 0;
  const outcome = useMemo(
    () => (step === RESULT && mentors ? outcomeOf(props, values, mentors) : undefined),
    [step, values, mentors],
  );
  const left = useMemo(
    () => (question && mentors ? countLeft(props, values, mentors) : undefined),
    [question, values, mentors],
  );
  const count = outcome?.ranking.matches.length ?? 0;
  const loadedTitle =
    outcome && count === 0 ? 'result.titleNone' : asked ? 'result.title' : 'result.titleNothing';
  const resultTitle = { loaded: loadedTitle, loading: 'result.loading', failed: 'result.titleFailed' }[
    loaded
  ];
  const title =
    question?.title ??
    t(step === ANSWERS_STEP ? 'check.title' : step === RESULT ? resultTitle : 'start.title', { count });

  useEffect(() => {
    setPaged(true);
    return followSteps();
  }, []);

  const screen = step === RESULT ? `${step} ${loaded}` : step;
  const shown = useRef(screen);
  useEffect(() => {
    if (!paged || shown.current === screen) return;
    shown.current = screen;
    if (step === ANSWERS_STEP || step === RESULT) setToCheck(true);
    setError(undefined);
    (step === '' ? message : heading).current?.focus();
    showBegin(heading.current);
  }, [paged, screen]);

  // On a shared computer the next person must not find the answers.
  useEffect(() => {
    if (!wiped) return;
    const gone = setTimeout(() => {
      setWiped(undefined);
    }, UNDO_MS);
    return () => clearTimeout(gone);
  }, [wiped]);

  const numbers = numberQuestions(questions);
  const { number = 0 } = numbers[index] ?? {};
  const total = countOf(questions);
  const place =
    question && question.onDemand === undefined ? t('question.number', { number, count: total }) : undefined;
  useStateTitle(!paged || step === '' ? undefined : [place, title].filter(Boolean).join(': '));
  useErrorTitle(t('question.error'), error !== undefined);

  // Asked of everybody, or only after the answers so far.
  const isOnTheWay = (one: MatchTestQuestion) => one.onDemand === undefined && isPageAsked(one, values);
  const following = questions.findIndex((one, at) => at > index && isOnTheWay(one));
  const before = questions.findLastIndex((one, at) => at < index && isOnTheWay(one));
  // Who comes from the answers goes back there, once all about the same is asked.
  const isLast =
    following < 0 || question?.onDemand !== undefined || (toCheck && numbers[following]?.number !== number);
  const back = question?.onDemand !== undefined ? ANSWERS_STEP : steps[before];
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const full = question && tooMany(question, values);
    if (full) setError({ text: t('question.tooMany', { max: full.max ?? 0 }) });
    else goToStep((isLast ? undefined : steps[following]) ?? ANSWERS_STEP);
  };
  return (
    <div class="form-flow matchtest" data-paged={paged || undefined}>
      {wiped && step === '' && (
        <TakeBack
          text={t('start.wiped')}
          label={t('start.undo')}
          box={message}
          onUndo={() => {
            restore(wiped);
            setWiped(undefined);
            goToStep(RESULT);
          }}
        />
      )}
      {(!paged || step === '' || question) && (
        <Start texts={texts} count={total} paged={paged} onPaper={paged && question !== undefined}>
          {children}
        </Start>
      )}
      {paged && question && (
        <p class="no-print">
          <a href={back === undefined ? addressIn(texts, 'matchtest') : `#${back}`}>
            <LiveText>{t(back === ANSWERS_STEP ? 'question.backToCheck' : 'question.back')}</LiveText>
          </a>
        </p>
      )}
      {paged && (
        <QuestionForm
          {...props}
          form={form}
          shown={index}
          toCheck={isLast}
          count={left}
          values={values}
          mentors={(mentors ?? []).filter((mentor) => mayAsk(answers.organisation, mentor, props.workplaces))}
          heading={heading}
          error={error}
          onInput={onInput}
          onSubmit={onSubmit}
        />
      )}
      {step !== ANSWERS_STEP && step !== RESULT && printed}
      {paged && (step === ANSWERS_STEP || step === RESULT) && (
        <>
          <h1 tabIndex={-1} ref={heading}>
            <LiveText>{title}</LiveText>
          </h1>
          {step === ANSWERS_STEP && <CheckAnswers {...props} values={values} mentors={mentors ?? []} />}
          {outcome && mentors && (
            <Result
              {...props}
              outcome={outcome}
              values={values}
              mentors={mentors}
              host={location.host}
              onLeaveOut={leaveOut}
              onLetIn={letIn}
              onRestart={() => {
                setWiped(values);
                restart();
                setToCheck(false);
                goToStep('');
              }}
            />
          )}
        </>
      )}
      {mentors === null && (
        <div class="notice" data-kind="error" role="alert">
          <p>{t('result.failed')}</p>
          <p>
            <button class="button" type="button" onClick={retry}>
              {t('result.retry')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
