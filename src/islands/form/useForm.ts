import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type FieldError, REUSED } from '../../domain/intake/field-error.ts';
import type { FormDefinition } from '../../domain/intake/form.ts';
import type { Known } from '../../domain/intake/parse-form.ts';
import type { NumberingPlan } from '../../domain/intake/phone.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { fillForm, keepValues, readValues, valuesOf } from '../../stores/form-values.ts';
import { doneBefore } from '../../stores/done-before.ts';
import { navigationType } from '../../stores/navigation-type.ts';
import { readReceipt } from '../../stores/receipt.ts';
import { dropSent, keepSent, type SentLine } from '../../stores/sent.ts';
import { sendForm, type WhyFailed } from './send.ts';
import { UNDO_MS } from '../undo-term.ts';
import { useDraft } from './useDraft.ts';
import { useReceipt } from './useReceipt.ts';

/** What happened to the form since the page opened. */
type Status = 'open' | 'sending' | 'failed';

interface Options {
  form: FormDefinition;
  /** Where it is sent to, for an answer in the language of the page. */
  endpoint: string;
  plan: NumberingPlan;
  known: Known;
  draftDays: number;
  /** The values to begin with, out of what was kept in this tab or on this device. */
  begin: (kept: FormValues | undefined) => FormValues;
  /** The values to go on with, when fields were filled in before the script came. */
  join: (start: FormValues, done: FormValues) => FormValues;
  /** What is sent, as the last step says it: the page after sending says it once more. */
  lines: (values: FormValues) => readonly SentLine[];
  /** Something is wrong, first of all with this field. */
  onWrong: (field: string) => void;
  /** Follows what is filled in. */
  onChange: (values: FormValues) => void;
  /** The answers have gone: stored by the edge, or wiped by the person. */
  onGone: (why: 'sent' | 'wiped') => void;
  /** What was wiped is there again. */
  onBack: (values: FormValues) => void;
  /** Somebody came back to a form that was sent from here. */
  onReturn: () => void;
}

const referenceIn = (address: string) => new URL(address, location.href).searchParams.get('ref') ?? '';

/** The state of a form and what can be done with it. The fields themselves hold the values. */
export function useForm(ref: RefObject<HTMLFormElement>, options: Options) {
  const { form, endpoint, plan, known, begin, join, onWrong, onChange, onGone } = options;
  const [id, setId] = useState('');
  const [opened, setOpened] = useState('');
  const [values, setValues] = useState<FormValues>({});
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  /** Grows each time that something turns out to be wrong. */
  const [attempts, setAttempts] = useState(0);
  const [status, setStatus] = useState<Status>('open');
  const [whyFailed, setWhyFailed] = useState<WhyFailed>('offline');
  const receipt = useReceipt(form.name);
  const [begun, setBegun] = useState(false);
  const wiped = useRef<{ values: FormValues; isKept: boolean }>();
  const draft = useDraft(form.name, options.draftDays);

  const read = (): FormValues => {
    const now = ref.current ? valuesOf(ref.current) : {};
    setValues(now);
    keepValues(form.name, now);
    draft.follow(now);
    return now;
  };

  useEffect(() => {
    // Somebody who begins anew never saw the page after sending.
    dropSent();
    const ofDevice = draft.read();
    const kept = readValues(form.name) ?? ofDevice;
    setId(kept?.['id']?.[0] || crypto.randomUUID());
    if (!kept) receipt.look();
    // Who comes back to what was kept, or typed before the script came, did not begin just now.
    setOpened(kept?.['opened']?.[0] || Math.round(performance.timeOrigin).toString());
    const start = begin(kept);
    // After the render that begins with these values.
    requestAnimationFrame(() => {
      if (!ref.current) return;
      const done = doneBefore(ref.current);
      const isDone = Object.keys(done).length > 0;
      fillForm(ref.current, isDone ? join(start, done) : start);
      if (isDone) {
        receipt.keep(undefined);
        onChange(read());
      } else setValues(valuesOf(ref.current));
      if (!kept && !isDone && navigationType() === 'back_forward' && readReceipt(form.name))
        options.onReturn();
      setBegun(true);
    });
  }, []);

  // A page that the browser kept for "back" may stand in the middle of sending, or be sent since by the browser itself.
  useEffect(() => {
    const open = ({ persisted }: PageTransitionEvent) => {
      setStatus('open');
      if (!persisted || readValues(form.name) || !readReceipt(form.name)) return;
      empty('sent');
      receipt.look();
      options.onReturn();
    };
    addEventListener('pageshow', open);
    return () => {
      removeEventListener('pageshow', open);
    };
  }, []);

  /** Looks at the fields that `about` names; shows what is wrong and says whether all is right. */
  const check = (about: (field: string) => boolean): boolean => {
    const result = form.parse(read(), plan, known);
    const wrong = result.ok ? [] : result.errors.filter(({ field }) => about(field));
    setErrors(wrong);
    if (wrong.length > 0) setAttempts((count) => count + 1);
    return wrong.length === 0;
  };

  const onInput = () => {
    receipt.forget();
    const now = read();
    onChange(now);
    if (errors.length === 0) return;
    // An error goes when the value is right; a new one never comes while typing.
    const result = form.parse(now, plan, known);
    setErrors(
      errors.filter(({ field }) => !result.ok && result.errors.some((error) => error.field === field)),
    );
  };

  /** Puts other values into some fields; the rest keeps what it has. */
  const change = (others: FormValues) => {
    if (!ref.current) return;
    fillForm(ref.current, { ...valuesOf(ref.current), ...others });
    onChange(read());
  };

  const show = (wrong: readonly FieldError[]) => {
    // The key was used for other answers: these get a key of their own.
    if (wrong.some(({ key }) => key === REUSED.key)) setId(crypto.randomUUID());
    setErrors(wrong);
    setAttempts((count) => count + 1);
    setStatus('open');
    onWrong(wrong[0]?.field ?? '');
  };

  const empty = (why: 'sent' | 'wiped') => {
    keepValues(form.name, undefined);
    onGone(why);
    ref.current?.reset();
    setId(crypto.randomUUID());
    setErrors([]);
    setValues(ref.current ? valuesOf(ref.current) : {});
  };

  const send = async () => {
    const now = read();
    const result = form.parse(now, plan, known);
    if (!result.ok) {
      show(result.errors);
      return;
    }
    if (status === 'sending') return;
    setStatus('sending');
    const answer = await sendForm(endpoint, now);
    if (answer.kind === 'wrong') show(answer.errors);
    else if (answer.kind === 'failed') {
      setWhyFailed(answer.why);
      setStatus('failed');
    } else {
      const reference = referenceIn(answer.received);
      keepSent(reference, options.lines(now));
      empty('sent');
      draft.wipe();
      receipt.keep({ reference, received: answer.received });
      location.assign(answer.received);
    }
  };

  const wipe = () => {
    wiped.current = { values: read(), isKept: draft.state.kind === 'kept' };
    dropSent();
    receipt.forget();
    empty('wiped');
    draft.wipe();
    setTimeout(() => {
      wiped.current = undefined;
      draft.settle();
    }, UNDO_MS);
  };

  /** Puts back what was wiped a moment ago. */
  const undo = () => {
    const { values: before, isKept } = wiped.current ?? {};
    if (!before) return;
    wiped.current = undefined;
    options.onBack(before);
    draft.settle();
    // After the render that shows the wishes again.
    requestAnimationFrame(() => {
      if (ref.current) fillForm(ref.current, before);
      const now = read();
      onChange(now);
      if (isKept) draft.save(now);
    });
  };

  const save = () => {
    draft.save(read());
  };
  return {
    id,
    opened,
    values,
    errors,
    attempts,
    status,
    whyFailed,
    draft: draft.state,
    check,
    onInput,
    change,
    send,
    begun,
    receipt: receipt.kept,
    save,
    wipe,
    undo,
  };
}
