import type { Translate } from '../../domain/texts/texts.ts';
import { KeepDraft } from '../../views/form/KeepDraft.tsx';
import { portalDayInWords, portalMomentInWords } from '../../stores/portal-day.ts';
import type { DraftState } from './useDraft.ts';

interface Props {
  t: Translate;
  days: number;
  state: DraftState;
  onSave: () => void;
  onWipe: () => void;
  onUndo: () => void;
}

/** The draft of a form on this device, with its days in words; nothing when a form may not stay on one. */
export function KeptDraft({ t, days, state, onSave, onWipe, onUndo }: Props) {
  if (days === 0) return null;
  const standing =
    state.kind === 'kept'
      ? {
          kept: {
            at: portalMomentInWords(state.draft.savedAt, t),
            until: portalDayInWords(state.draft.until, t('language')),
          },
        }
      : state.kind;
  return <KeepDraft {...{ t, days, standing, onSave, onWipe, onUndo }} />;
}
