import type { ComponentChildren } from 'preact';
import type { Translate } from '../../domain/texts/texts.ts';
import type { Graded } from '../../domain/training/check/grade.ts';
import type { CheckModule } from '../../domain/training/check/module.ts';
import { DRAW_HOURS } from '../../domain/training/check/term.ts';
import { Passed } from '../illustrations/Passed.tsx';
import { CheckForm, type CheckFormData } from './CheckForm.tsx';
import { CheckOutcome } from './CheckOutcome.tsx';
import { SendAgain, type SentBefore } from '../SendAgain.tsx';
import { ProofForm, type ProofValues, type WrongName } from './ProofForm.tsx';

/** Why a check cannot be graded. */
export type NotGraded = 'expired' | 'used' | 'foreign' | 'tries' | 'crowded';

export type CheckState =
  /** As it stands in the site: without questions. */
  | { kind: 'bare' }
  | ({ kind: 'ask' } & CheckFormData)
  | {
      kind: 'graded';
      graded: Graded;
      /** Tries that are left today, and the signed count of them. */
      left: number;
      tries: string;
      /** Only for who passed. */
      result: string | undefined;
    }
  /** `sent`: the answers, when they can be handed in later. */
  | { kind: 'not-graded'; why: NotGraded; sent?: SentBefore | undefined }
  /** The form for a certificate, with what is wrong in it. */
  | { kind: 'proof'; values: ProofValues; wrong: WrongName };

interface Props {
  module: CheckModule;
  state: CheckState;
  t: Translate;
}

const hasPassed = (state: CheckState): boolean => state.kind === 'graded' && state.graded.passed;

/** What the page says first. */
export function checkTitle({ module, state, t }: Props): string {
  switch (state.kind) {
    case 'bare':
    case 'ask':
      return t('check.title', { module: module.title });
    case 'graded':
      return t(`check.${state.graded.passed ? 'passed' : 'failed'}.title`);
    case 'not-graded':
      return t(`check.${state.why}.title`);
    case 'proof':
      return t('check.proof.title');
  }
}

/** The final check of a module: its questions, and after handing in how it went and what comes next. */
export function FinalCheck({ module, state, t }: Props) {
  const isOver = state.kind === 'graded' || state.kind === 'not-graded';
  return (
    <div
      class="wrapper check"
      data-width="text"
      data-check-page={module.id}
      data-version={module.version}
      data-next={module.next}
      {...forScript(state)}
    >
      <header class="page-head">
        <h1 tabindex={-1} data-title autofocus={isOver}>
          {checkTitle({ module, state, t })}
        </h1>
        <Lead module={module} state={state} t={t} />
        {hasPassed(state) && <Passed />}
      </header>
      <Body module={module} state={state} t={t} />
      <p>
        <a href={t('addresses.module', { module: module.id })}>{t('check.toModule')}</a>
      </p>
    </div>
  );
}

/** What the script keeps on the device after handing in. */
function forScript(state: CheckState) {
  // Answers that may be handed in again stay on the device.
  if (state.kind === 'not-graded') return state.why === 'crowded' ? {} : { 'data-outcome': state.why };
  if (state.kind !== 'graded') return {};
  return {
    'data-outcome': hasPassed(state) ? 'passed' : 'failed',
    'data-tries': state.tries,
    'data-score': state.graded.score,
  };
}

function Lead({ module, state, t }: Props) {
  if (state.kind === 'ask') {
    const count = Object.keys(module.goals).length * module.perGoal;
    return (
      <p class="lead" data-lead>
        {t('check.lead', { count, pass: module.pass })}
      </p>
    );
  }
  if (state.kind === 'not-graded')
    return <p class="lead">{t(`check.${state.why}.text`, { hours: DRAW_HOURS })}</p>;
  if (state.kind !== 'graded') return null;
  const { right, total, score, passed } = state.graded;
  const { left } = state;
  return (
    <>
      <p class="lead">
        {t(`check.${passed ? 'passed' : 'failed'}.text`, { right, total, score, pass: module.pass })}
      </p>
      {!passed && <p>{left > 0 ? t('check.again.text', { count: left }) : t('check.again.none')}</p>}
    </>
  );
}

function Body({ module, state, t }: Props) {
  switch (state.kind) {
    case 'bare':
      return (
        <>
          <p class="notice">
            {t('check.bare.text')} {t('check.bare.lessons')}
          </p>
          <Lessons module={module} t={t} />
        </>
      );
    case 'ask':
      return (
        <>
          <OnThisDevice t={t} />
          <CheckForm module={module.id} data={state} t={t} />
        </>
      );
    case 'graded':
      return (
        <>
          {hasPassed(state) && (
            <Proof module={module} t={t}>
              <ProofForm t={t} of="passed" values={{ result: state.result ?? '' }} />
            </Proof>
          )}
          {hasPassed(state) && <Onward module={module} t={t} />}
          {!hasPassed(state) && state.left > 0 && <Again module={module} tries={state.tries} t={t} />}
          <CheckOutcome graded={state.graded} module={module} t={t} />
          {!hasPassed(state) && <Lessons module={module} t={t} />}
        </>
      );
    case 'not-graded':
      return (
        <>
          {state.sent && <SendAgain t={t} sent={state.sent} />}
          {state.why !== 'tries' && <Again module={module} t={t} />}
          <Lessons module={module} t={t} />
        </>
      );
    case 'proof':
      return (
        <Proof module={module} t={t}>
          <ProofForm t={t} of="passed" values={state.values} wrong={state.wrong} />
        </Proof>
      );
  }
}

/** What the script shows: a check that was passed on this device before, or that every try of today was used. */
const OnThisDevice = ({ t }: { t: Translate }) => (
  <>
    <section class="notice" aria-labelledby="kept-title" data-kept-proof hidden>
      <h2 class="notice__title" id="kept-title">
        {t('check.kept.title')}
      </h2>
      <p>{t('check.kept.text')}</p>
      <ProofForm t={t} of="kept" />
    </section>
    <div class="notice" data-tries-used hidden>
      <h2 class="notice__title">{t('check.tries.title')}</h2>
      <p>{t('check.tries.text')}</p>
    </div>
  </>
);

const Proof = ({ module, t, children }: Omit<Props, 'state'> & { children: ComponentChildren }) => (
  <section aria-labelledby="proof-title">
    <h2 id="proof-title">{t('check.proof.title')}</h2>
    <p>{t('check.proof.text', { count: module.certificateDays })}</p>
    {children}
  </section>
);

/** Where somebody who passed can go on. */
const Onward = ({ module: { id, following }, t }: Omit<Props, 'state'>) => (
  <section class="check__onward" aria-labelledby="onward-title">
    <h2 id="onward-title">{t('check.onward.title')}</h2>
    <p>{t(`check.onward.${following ? 'text' : 'last'}`)}</p>
    <p>
      <a class="button" data-kind="secondary" href={following?.href ?? t('addresses.training')}>
        {following ? t('check.onward.module', { title: following.title }) : t('check.onward.training')}
      </a>
    </p>
    <p>
      <a href={t('addresses.keep', { module: id })}>{t('training.keep.link')}</a>
    </p>
  </section>
);

/** The way to other questions. The signed tries in the address say which were just shown, also without a script. */
const Again = ({ module, tries, t }: Omit<Props, 'state'> & { tries?: string }) => (
  <p>
    <a
      class="button"
      href={`${t('addresses.check', { module: module.id })}${tries ? `?tries=${tries}` : ''}`}
    >
      {t('check.again.button')}
    </a>
  </p>
);

const Lessons = ({ module, t }: Omit<Props, 'state'>) => (
  <section aria-labelledby="lessons-title">
    <h2 id="lessons-title">{t('check.lessons')}</h2>
    <ul class="goal-list">
      {Object.values(module.lessons).map(({ title, href }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  </section>
);
