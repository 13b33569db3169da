import { useStore } from '@nanostores/preact';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { FormValues } from '../../domain/intake/values.ts';
import { fillForm, keepValues, readValues, valuesOf } from '../../stores/form-values.ts';
import { $mentors, loadMentors } from '../../stores/mentors.ts';
import { loadFontsFor } from './fonts.ts';
import { restoreChoice } from '../../stores/choice.ts';

const KEY = 'matchtest';

/** "No preference" and a preference exclude each other: the last one chosen stays. */
function letGo(form: HTMLFormElement, chosen: HTMLInputElement) {
  for (const other of form.querySelectorAll<HTMLInputElement>(`[name="${chosen.name}"]`)) {
    if (chosen.checked && (other.value === '') !== (chosen.value === '')) other.checked = false;
  }
}

/** The answers as they stand in the fields, kept in this tab, and the mentors to match them with. */
export function useMatchTest(form: RefObject<HTMLFormElement>) {
  const mentors = useStore($mentors);
  const [values, setValues] = useState<FormValues>({});

  useEffect(() => {
    restoreChoice();
    setValues(readValues(KEY) ?? {});
    // Only the start page asks the edge: no request leaves between the first question and the result.
    void loadMentors({ ask: location.hash === '' }).then(() =>
      loadFontsFor(($mentors.get() ?? []).map(({ name, town, sentence }) => name + town + sentence).join('')),
    );
  }, []);

  // Some fields appear only after an answer, or when the mentors have loaded.
  useLayoutEffect(() => {
    if (form.current) fillForm(form.current, values);
  }, [values, mentors]);

  const set = (next: FormValues) => {
    setValues(next);
    keepValues(KEY, Object.keys(next).length > 0 ? next : undefined);
  };

  return {
    mentors,
    values,
    onInput: ({ target }: Event) => {
      if (!form.current) return;
      if (target instanceof HTMLInputElement && target.type === 'checkbox') letGo(form.current, target);
      set(valuesOf(form.current));
    },
    /** Leaves a mentor out, from the result. */
    leaveOut: (id: string) => {
      set({ ...values, leaveOut: [...(values['leaveOut'] ?? []), id] });
    },
    /** Asks for the mentors once more, without asking the edge. */
    retry: () => {
      void loadMentors({ ask: false });
    },
    letIn: (id: string) => {
      set({ ...values, leaveOut: (values['leaveOut'] ?? []).filter((other) => other !== id) });
    },
    /** Puts all answers back. */
    restore: set,
    restart: () => {
      set({});
    },
  };
}
