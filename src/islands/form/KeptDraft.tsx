import type { Translate } from '../../domain/texts/texts.ts';
import { KeepDraft } from '../../views/form/KeepDraft.tsx';
import type { DraftState } from './useDraft.ts';

interface Props {
  t: Translate;
  minutes: number;
  state: DraftState;
  onSave: () => void;
  onWipe: () => void;
}

const MINUTES_A_DAY = 24 * 60;

/** The draft of a form on this device, with its days in words; nothing when a form may not stay on one. */
export function KeptDraft({ t, minutes, state, onSave, onWipe }: Props) {
  if (minutes === 0) return null;
  const moment = (date: Date, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(t('language'), { dateStyle: 'long', ...style }).format(date);
  const standing =
    state.kind === 'kept'
      ? {
          kept: {
            at: moment(state.draft.savedAt, { timeStyle: 'short' }),
            until: moment(state.draft.until, {}),
          },
        }
      : state.kind;
  return <KeepDraft {...{ t, standing, onSave, onWipe }} days={Math.round(minutes / MINUTES_A_DAY)} />;
}
