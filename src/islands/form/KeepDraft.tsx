import { say } from '../../domain/texts/texts.ts';
import type { FormProps } from './props.ts';
import type { DraftState } from './useDraft.ts';

interface Props extends Pick<FormProps, 'texts' | 'draftMinutes'> {
  state: DraftState;
  onSave: () => void;
  onWipe: () => void;
}

const MINUTES_A_DAY = 24 * 60;

/** Lets somebody keep the form on this device, with a warning for shared computers, and take it off again. */
export function KeepDraft({ texts, draftMinutes, state, onSave, onWipe }: Props) {
  if (draftMinutes === 0) return null;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const words = {
    none: () => '',
    refused: () => t('draft.refused'),
    wiped: () => t('draft.wiped'),
    kept: () =>
      state.kind === 'kept'
        ? t('draft.saved', {
            at: new Intl.DateTimeFormat(texts['language'], { dateStyle: 'long', timeStyle: 'short' }).format(
              state.draft.savedAt,
            ),
            until: new Intl.DateTimeFormat(texts['language'], { dateStyle: 'long' }).format(
              state.draft.until,
            ),
          })
        : '',
  };
  return (
    <section class="prose" aria-labelledby="keep-draft">
      <h2 id="keep-draft">{t('draft.title')}</h2>
      {state.kind !== 'kept' && <p>{t('draft.text')}</p>}
      <p>
        <strong>{t('draft.ward')}</strong>{' '}
        {t('draft.term', { count: Math.round(draftMinutes / MINUTES_A_DAY) })}
      </p>
      <p class="request__acts">
        {state.kind !== 'kept' && (
          <button class="button" data-kind="secondary" type="button" onClick={onSave}>
            {t('draft.save')}
          </button>
        )}
        <button class="button" data-kind="quiet" type="button" onClick={onWipe}>
          {t('draft.wipe')}
        </button>
      </p>
      <p role="status">{words[state.kind]()}</p>
    </section>
  );
}
