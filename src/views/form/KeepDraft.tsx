import type { Translate } from '../../domain/texts/texts.ts';
import { LiveText } from '../LiveText.tsx';

/** How it stands with the draft: `kept` says in words since when it is on this device, and until when. */
type DraftStanding = 'none' | 'refused' | 'wiped' | { kept: { at: string; until: string } };

interface Props {
  t: Translate;
  /** How long a draft stays. */
  days: number;
  standing: DraftStanding;
  onSave?: () => void;
  onWipe?: () => void;
  onUndo?: () => void;
}

/** One quiet line: to keep the form on this device, with a warning for shared computers, and to take it off again. */
export function KeepDraft({ t, days, standing, onSave, onWipe, onUndo }: Props) {
  const kept = typeof standing === 'object' ? standing.kept : undefined;
  const other = typeof standing === 'object' || standing === 'none' ? '' : t(`draft.${standing}`);
  const words = kept ? t('draft.saved', kept) : other;
  return (
    <div class="keep-draft small">
      <details class="fold">
        <summary>{t('draft.title')}</summary>
        <div class="stack">
          {!kept && <p>{t('draft.text')}</p>}
          <p>
            <strong>{t('draft.ward')}</strong> {t('draft.term', { count: days })}
          </p>
          {!kept && (
            <p>
              <button class="button" data-kind="secondary" type="button" onClick={onSave}>
                {t('draft.save')}
              </button>
            </p>
          )}
        </div>
      </details>
      <button class="button" data-kind="quiet" type="button" onClick={onWipe}>
        {t('draft.wipe')}
      </button>
      <p role="status">{words && <LiveText>{words}</LiveText>}</p>
      {standing === 'wiped' && (
        <p>
          <button class="button" data-kind="secondary" type="button" onClick={onUndo}>
            {t('draft.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
