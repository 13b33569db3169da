import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RequestError } from '../../domain/intake/request.ts';
import { parseRequest } from '../../domain/intake/request.ts';
import { readAlong, takeAlong } from '../../stores/along.ts';
import { $choice, clearChoice, pickMentor, restoreChoice } from '../../stores/choice.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { fillForm, keepValues, readValues, valuesOf } from '../../stores/form-values.ts';
import { goToStep } from '../../stores/step.ts';
import { type RequestFormProps, STEP_OF } from './props.ts';
import { textOf } from './rows.ts';
import { sendRequest } from './send.ts';

const KEY = 'request';

/** What happened to the request since the page opened. */
type Status = 'open' | 'sending' | 'failed';

/** The state of the form and what can be done with it. */
export function useRequest(form: RefObject<HTMLFormElement>) {
  const [id, setId] = useState('');
  const [along, setAlong] = useState<readonly string[]>([]);
  const [values, setValues] = useState<FormValues>({});
  const [errors, setErrors] = useState<readonly RequestError[]>([]);
  const [status, setStatus] = useState<Status>('open');

  useEffect(() => {
    const kept = readValues(KEY);
    const { topics, wishes } = readAlong();
    setId(kept?.['id']?.[0] || crypto.randomUUID());
    setAlong(wishes);
    restoreChoice();
    const asked = new URLSearchParams(location.search).get('mentor');
    if (asked) pickMentor(asked);
    const [mentor1 = '', mentor2 = '', mentor3 = ''] = $choice.get();
    const start = {
      topics,
      wish: wishes,
      ...kept,
      mentor1: [mentor1],
      mentor2: [mentor2],
      mentor3: [mentor3],
    };
    // After the render that shows the lines from the matchtest.
    requestAnimationFrame(() => {
      if (!form.current) return;
      fillForm(form.current, start);
      setValues(valuesOf(form.current));
    });
  }, []);

  // A page that the browser kept for "back" may stand in the middle of sending.
  useEffect(() => {
    const open = () => {
      setStatus('open');
    };
    addEventListener('pageshow', open);
    return () => {
      removeEventListener('pageshow', open);
    };
  }, []);

  const read = (): FormValues => {
    const now = form.current ? valuesOf(form.current) : {};
    setValues(now);
    keepValues(KEY, now);
    return now;
  };

  /** Looks at the fields that `about` names; shows what is wrong and says whether all is right. */
  const check = (about: (field: string) => boolean): boolean => {
    const result = parseRequest(read());
    const wrong = result.ok ? [] : result.errors.filter(({ field }) => about(field));
    setErrors(wrong);
    return wrong.length === 0;
  };

  const onInput = () => {
    const now = read();
    if (errors.length === 0) return;
    // An error goes when the value is right; a new one never comes while typing.
    const result = parseRequest(now);
    setErrors(
      errors.filter(({ field }) => !result.ok && result.errors.some((error) => error.field === field)),
    );
  };

  const remove = (field: string, value: string) => {
    if (!form.current) return;
    const rest = (valuesOf(form.current)[field] ?? []).filter((other) => other !== value);
    fillForm(form.current, { ...valuesOf(form.current), [field]: rest.length > 0 ? rest : [''] });
    read();
  };

  const show = (wrong: readonly RequestError[]) => {
    // The key was used for another request: this one gets a key of its own.
    if (wrong.some(({ key }) => key === 'id.reused')) setId(crypto.randomUUID());
    setErrors(wrong);
    setStatus('open');
    const step = STEP_OF[wrong[0]?.field ?? ''];
    if (step) goToStep(step);
  };

  const send = async () => {
    const now = read();
    const result = parseRequest(now);
    if (!result.ok) {
      show(result.errors);
      return;
    }
    if (status === 'sending') return;
    setStatus('sending');
    const answer = await sendRequest(now);
    if (answer.kind === 'wrong') show(answer.errors);
    else if (answer.kind === 'failed') setStatus('failed');
    else {
      keepValues(KEY, undefined);
      takeAlong({ topics: [], wishes: [] });
      clearChoice();
      location.assign(`/aanvraag/ontvangen/?ref=${encodeURIComponent(answer.reference)}`);
    }
  };

  const asText = (props: RequestFormProps) => textOf(props, values);
  return { id, along, values, errors, status, check, onInput, remove, send, asText };
}

export type RequestState = ReturnType<typeof useRequest>;
