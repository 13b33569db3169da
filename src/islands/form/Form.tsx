import { useEffect, useRef, useState } from 'preact/hooks';
import { controlOf, MENTOR_PLACES } from '../../domain/intake/field.ts';
import { CHECK_STEP, type FormDefinition, formStepOf } from '../../domain/intake/form.ts';
import { type Known, mentorsOf } from '../../domain/intake/parse-form.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { endpointIn } from '../../domain/texts/addresses.ts';
import { say, type Translate, translator } from '../../domain/texts/texts.ts';
import type { FormMessage } from '../../views/form/ErrorSummary.tsx';
import { AlreadySent } from '../../views/form/AlreadySent.tsx';
import { FormPage } from '../../views/FormPage.tsx';
import type { ChosenMentors } from './ChosenMentors.tsx';
import { focusTop, showField } from '../focus-top.ts';
import { KeptDraft } from './KeptDraft.tsx';
import type { FormProps } from './props.ts';
import type { sharedChoice } from './shared-choice.ts';
import { useErrorTitle } from './useErrorTitle.ts';
import { useForm } from './useForm.ts';
import { useLastStep } from './useLastStep.ts';
import { useStateTitle } from './useStateTitle.ts';
import { useSteps } from './useSteps.ts';

const NOTHING: FormValues = {};

/** What the page knows of the mentors and the choices that it offers. */
function knownOf({ choices: { options, mentors = [] } }: FormProps): Known {
  return {
    mentors: new Set(mentors.map(({ id }) => id)),
    closed: new Set(mentors.filter(({ room }) => room === 'closed').map(({ id }) => id)),
    programmes: new Map(mentors.map(({ id, programme }) => [id, programme])),
    paused: new Set(mentors.filter(({ isPaused }) => isPaused).map(({ programme }) => programme)),
    options: new Set(
      Object.entries(options).flatMap(([name, labels]) => Object.keys(labels).map((id) => `${name}:${id}`)),
    ),
  };
}

/** What was done before the script came goes before what was kept; boxes that were ticked at any time stay ticked. */
function joined(start: FormValues, done: FormValues, isChoice: (name: string) => boolean): FormValues {
  const both = Object.entries(done).map(([name, values]) => [
    name,
    isChoice(name) ? [...new Set([...(start[name] ?? []), ...values])] : values,
  ]);
  return { ...start, ...(Object.fromEntries(both) as FormValues) };
}

function focusField(event: Event, field: string) {
  event.preventDefault();
  const control = document.getElementById(field);
  if (control) showField(control);
}

/** What the window is called at a step; `undefined` as long as the title of the page says it. */
function titleOf({ steps }: FormDefinition, step: string | undefined, t: Translate): string | undefined {
  if (step === undefined || (steps.length === 1 && step !== CHECK_STEP)) return undefined;
  const heading = t(step === CHECK_STEP ? 'check.title' : `steps.${step}`);
  if (steps.length === 1) return heading;
  const place = step === CHECK_STEP ? steps.length : steps.findIndex(({ name }) => name === step);
  return `${t('stepOf', { number: place + 1, count: steps.length + 1 })}: ${heading}`;
}

interface Props extends FormProps {
  definition: FormDefinition;
  /** Of a form that asks for mentors. */
  shared?: typeof sharedChoice;
}

/**
 * A form. From the server it comes as one long form that works without JavaScript; in the browser it shows one step at
 * a time, the last one what will be sent. The fields hold the values, with and without JavaScript.
 */
export function Form(props: Props) {
  const { definition, shared, texts, messages, choices, plan, weeks } = props;
  const t = translator(texts);
  const ref = useRef<HTMLFormElement>(null);
  const errorBox = useRef<HTMLDivElement>(null);
  const unfolded = useRef(new Set<string>());
  const [matchWishes, setMatchWishes] = useState<readonly string[]>([]);
  const [keptToo, setKeptToo] = useState(false);
  const [apart, setApart] = useState<readonly string[]>([]);
  const apartBefore = useRef(apart);
  /** Comes only when mentors were chosen before the form began; until then, and without it, there are the lists. */
  const [Cards, setCards] = useState<typeof ChosenMentors>();
  const [isListed, setIsListed] = useState(false);
  const last = useLastStep();
  /** The browser sends the form itself, to the step that the edge shows. */
  const isPlain = useRef(false);

  const known = knownOf(props);
  const form = useForm(ref, {
    form: definition,
    endpoint: endpointIn(definition.endpoint, t),
    plan,
    known,
    draftDays: props.draftDays,
    begin(kept) {
      if (!shared) return { ...kept };
      const begun = shared.begin(kept, (id) => known.programmes.get(id));
      setMatchWishes(begun.matchWishes);
      setKeptToo(begun.keptToo);
      setApart(begun.apart);
      if (mentorsOf(begun.start).length > 0)
        void import('./ChosenMentors.tsx').then(
          (module) => {
            setCards(() => module.ChosenMentors);
          },
          () => undefined,
        );
      return begun.start;
    },
    join: (start, done) => ({
      ...joined(start, done, (field) =>
        definition.fields.some((it) => it.name === field && it.kind === 'many'),
      ),
      ...shared?.join(start, done),
    }),
    lines: (values) => last.module?.linesSent({ definition, t, choices, plan, values }) ?? [],
    onWrong(field) {
      steps.goTo(formStepOf(definition, field));
    },
    onChange(values) {
      void last.load();
      shared?.follow(values);
    },
    onGone(why) {
      shared?.forget(why);
      apartBefore.current = apart;
      setApart([]);
      setMatchWishes([]);
    },
    onBack(values) {
      shared?.restore(apartBefore.current);
      setApart(apartBefore.current);
      setMatchWishes(values['wish'] ?? []);
    },
    onReturn() {
      steps.replace(CHECK_STEP);
    },
  });
  const steps = useSteps(definition, form.errors.length > 0);
  const { step } = steps;
  const isReview = step === CHECK_STEP;

  const wrong = form.errors.filter(
    ({ field }) => step === undefined || formStepOf(definition, field) === step,
  );
  const shown = wrong.map(({ field, key }): FormMessage => ({
    field: formStepOf(definition, field) === CHECK_STEP ? undefined : controlOf(field),
    text: say(messages, key),
  }));
  const isWrong = wrong.length > 0;
  const isSent = isReview && form.receipt !== undefined;
  useStateTitle(isSent ? t('already.title') : titleOf(definition, step, t));
  useErrorTitle(t('error'), isWrong);
  // Not while typing takes one of the messages away.
  useEffect(() => {
    if (isWrong && errorBox.current) focusTop(errorBox.current);
  }, [form.attempts, isWrong, step]);
  for (const { name: field, folded } of definition.fields)
    if (folded && form.values[field]?.length) unfolded.current.add(field);

  useEffect(() => {
    if (isReview) void last.load();
  }, [isReview]);
  useEffect(() => {
    if (!form.begun || !isReview || isSent) return;
    const parsed = definition.parse(form.values, plan, known);
    // Nothing is asked to be checked that could not be sent.
    if (!parsed.ok) steps.replace(formStepOf(definition, parsed.errors[0]?.field ?? ''));
  }, [form.begun]);
  useEffect(() => {
    if (isReview && !isWrong) steps.heading.current?.focus();
  }, [last.module]);

  const onward = async () => {
    isPlain.current = steps.next === CHECK_STEP && !(await last.load());
    if (isPlain.current) ref.current?.requestSubmit(ref.current.querySelector('[name=step]'));
    else steps.goTo(steps.next);
  };
  const onSubmit = (event: Event) => {
    if (isPlain.current) return;
    event.preventDefault();
    if (isReview) void form.send();
    else if (form.check((field) => formStepOf(definition, field) === step)) void onward();
  };
  const onRemove = (field: string, value: string) => {
    const rest = (form.values[field] ?? []).filter((other) => other !== value);
    const isMentor = MENTOR_PLACES.some((place) => place === field);
    const others = isMentor && shared?.without(form.values, value);
    form.change(others || { [field]: rest.length > 0 ? rest : [''] });
  };
  const onWipe = () => {
    form.wipe();
    steps.restart();
  };

  const LastStep = last.module?.LastStep;
  const review = isReview && LastStep && (
    <LastStep
      {...{ definition, t, choices, plan, messages, contact: props.contact, values: form.values, onRemove }}
      onRestore={form.change}
      heading={steps.heading}
      onChange={(field) => {
        // The field takes the focus, which nothing hidden can.
        if (MENTOR_PLACES.some((place) => place === field)) setIsListed(true);
        steps.goTo(formStepOf(definition, field), field);
      }}
      failed={form.status === 'failed' ? form.whyFailed : undefined}
      onRetry={() => void form.send()}
    />
  );
  return (
    <FormPage
      data={{
        form: definition,
        texts,
        t,
        choices,
        values: form.values,
        begin: NOTHING,
        messages: shown,
        matchWishes,
        keptToo,
        apart,
        unfolded: unfolded.current,
        chosenMentors:
          shared && Cards
            ? {
                isListed,
                cards: (
                  <Cards
                    {...{ t, isListed }}
                    mentors={choices.mentors ?? []}
                    chosen={mentorsOf(form.values)}
                    onOrder={(ids) => {
                      form.change(shared.inPlaces(ids));
                      // Who took all of them away chooses from the lists.
                      if (ids.length === 0) setIsListed(true);
                    }}
                    onList={() => {
                      setIsListed(!isListed);
                    }}
                  />
                ),
              }
            : undefined,
      }}
      id={form.id}
      opened={form.opened}
      weeks={weeks}
      played={{
        form: ref,
        heading: steps.heading,
        errorBox,
        step,
        next: isReview ? t('send') : t(steps.next === CHECK_STEP || step === undefined ? 'toCheck' : 'next'),
        status: form.status === 'sending' ? t('sending') : '',
        onSubmit,
        onInput: form.onInput,
        onFollow: focusField,
        review,
        sent: isSent && form.receipt && (
          <AlreadySent
            t={t}
            {...form.receipt}
            start={definition.steps[0]?.name ?? ''}
            heading={steps.heading}
          />
        ),
        keepDraft: step !== undefined && (
          <KeptDraft
            t={t}
            days={props.draftDays}
            state={form.draft}
            onSave={form.save}
            onWipe={onWipe}
            onUndo={form.undo}
          />
        ),
      }}
    />
  );
}
