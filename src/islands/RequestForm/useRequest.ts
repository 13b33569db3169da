import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Known } from '../../domain/intake/form.ts';
import { request } from '../../domain/intake/request.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { readAlong, takeAlong } from '../../stores/along.ts';
import { $choice, askFirst, clearChoice, pickMentor, restoreChoice } from '../../stores/choice.ts';
import { valuesOf } from '../../stores/form-values.ts';
import { goToStep } from '../../stores/step.ts';
import { useForm } from '../form/useForm.ts';
import { type RequestFormProps, STEP_OF } from './props.ts';
import { linesOf, textOf } from './rows.ts';

const PLACES = ['mentor1', 'mentor2', 'mentor3'] as const;

/** The places without this mentor: the next choices move up. */
function withoutMentor(values: FormValues, mentor: string): FormValues {
  const rest = PLACES.map((name) => values[name]?.[0] ?? '').filter((id) => id && id !== mentor);
  return Object.fromEntries(PLACES.map((name, index) => [name, [rest[index] ?? '']]));
}

/** The mentors of the fields are the choice of this tab, so that other pages and a reload know them. */
function chooseMentors(form: HTMLFormElement | null) {
  if (!form) return;
  const values = valuesOf(form);
  clearChoice();
  for (const name of PLACES) if (values[name]?.[0]) pickMentor(values[name][0]);
}

/**
 * Whoever presses "ask this mentor" asks that one first, also when others were kept to compare. The address loses the
 * name: a reload must not undo an order that somebody chose after that. Says whether there were others.
 */
function askByAddress(known: (id: string) => boolean): boolean {
  const asked = new URLSearchParams(location.search).get('mentor');
  if (asked === null) return false;
  history.replaceState(history.state, '', location.pathname + location.hash);
  if (!known(asked)) return false;
  askFirst(asked);
  return $choice.get().length > 1;
}

/** What the page knows of the mentors and topics that it offers. */
function knownOf({ mentors, options }: RequestFormProps): Known {
  return {
    mentors: new Set(mentors.map(({ id }) => id)),
    closed: new Set(mentors.filter(({ room }) => room === 'closed').map(({ id }) => id)),
    options: new Set(Object.keys(options['topics'] ?? {}).map((id) => `topics:${id}`)),
  };
}

/** The request: a form to which mentors and wishes come along from other pages. */
export function useRequest(ref: RefObject<HTMLFormElement>, props: RequestFormProps) {
  const [along, setAlong] = useState<readonly string[]>([]);
  const [keptToo, setKeptToo] = useState(false);

  const begin = (kept: FormValues | undefined): FormValues => {
    const { topics, wishes } = readAlong();
    setAlong(wishes);
    restoreChoice();
    setKeptToo(askByAddress((id) => props.mentors.some((mentor) => mentor.id === id)));
    const chosen = $choice.get();
    const places = Object.fromEntries(PLACES.map((name, index) => [name, [chosen[index] ?? '']]));
    // A draft of this device comes without a choice in this tab.
    return { topics, wish: wishes, ...kept, ...(chosen.length > 0 || !kept ? places : {}) };
  };

  const form = useForm(ref, {
    form: request,
    known: knownOf(props),
    draftMinutes: props.draftMinutes,
    begin,
    lines: (values) => linesOf(props, values),
    onWrong(field) {
      const step = STEP_OF[field];
      if (step) goToStep(step);
    },
    onGone() {
      takeAlong({ topics: [], wishes: [] });
      setAlong([]);
      clearChoice();
    },
  });
  const onInput = () => {
    form.onInput();
    chooseMentors(ref.current);
  };
  const remove = (field: string, value: string) => {
    if (PLACES.some((name) => name === field)) form.change(withoutMentor(form.values, value));
    else form.remove(field, value);
    chooseMentors(ref.current);
  };
  const wipe = () => {
    form.wipe();
    goToStep('mentors');
  };
  return { ...form, along, keptToo, onInput, remove, wipe, asText: () => textOf(props, form.values) };
}

export type RequestState = ReturnType<typeof useRequest>;
