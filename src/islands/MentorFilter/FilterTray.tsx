import { useStore } from '@nanostores/preact';
import { useRef, useState } from 'preact/hooks';
import { chosenOptions } from '../../domain/directory/selection.ts';
import { say } from '../../domain/texts/texts.ts';
import { $found, $selection, select } from '../../stores/directory.ts';
import { FilterGroups } from './FilterGroups.tsx';
import type { FilterProps } from './props.ts';

/** The filters on a narrow screen. Closing gives the focus back to the button that opened it (rule D-06). */
export function FilterTray(props: FilterProps) {
  const t = (key: string, facts = {}) => say(props.texts, key, facts);
  const tray = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const found = useStore($found);
  const chosen = chosenOptions(useStore($selection)).length;
  const close = () => tray.current?.close();
  return (
    <>
      <button
        class="button tray-button"
        data-kind="secondary"
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          tray.current?.showModal();
        }}
      >
        {chosen > 0 ? t('openCount', { count: chosen }) : t('open')}
      </button>
      <dialog class="tray" ref={tray} aria-labelledby="tray-title" onClose={() => setOpen(false)}>
        <div class="tray__head">
          <h2 id="tray-title">{t('title')}</h2>
          <button class="button" data-kind="quiet" type="button" onClick={close}>
            {t('close')}
          </button>
        </div>
        <div class="tray__body">{open && <FilterGroups {...props} open={['plek', 'manier']} />}</div>
        <div class="tray__foot">
          <button class="button" type="button" onClick={close}>
            {t('show', { count: found.size })}
          </button>
          {chosen > 0 && (
            <button class="button" data-kind="quiet" type="button" onClick={() => select({})}>
              {t('clear')}
            </button>
          )}
        </div>
      </dialog>
    </>
  );
}
