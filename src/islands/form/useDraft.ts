import { useState } from 'preact/hooks';
import type { FormName } from '../../domain/intake/form.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { type Draft, readDraft, saveDraft, wipeDraft } from '../../stores/draft.ts';

/** `none`: not asked for; `kept`: on this device; `refused`: no storage; `wiped`: removed again. */
export type DraftState = { kind: 'none' | 'refused' | 'wiped' } | { kind: 'kept'; draft: Draft };

/** Keeps a form on this device, but only after the person asked for it. */
export function useDraft(form: FormName, days: number) {
  const [state, setState] = useState<DraftState>({ kind: 'none' });

  const read = (): FormValues | undefined => {
    const draft = days > 0 ? readDraft(form, new Date()) : undefined;
    if (draft) setState({ kind: 'kept', draft });
    return draft?.values;
  };
  const save = (values: FormValues) => {
    const draft = saveDraft(form, values, days, new Date());
    setState(draft ? { kind: 'kept', draft } : { kind: 'refused' });
  };
  /** Keeps what changed, when the person asked before. */
  const follow = (values: FormValues) => {
    if (state.kind === 'kept') save(values);
  };
  const wipe = () => {
    wipeDraft(form);
    setState({ kind: 'wiped' });
  };
  /** Says no longer that it was wiped. */
  const settle = () => {
    setState((now) => (now.kind === 'wiped' ? { kind: 'none' } : now));
  };
  return { state, read, save, follow, wipe, settle };
}
