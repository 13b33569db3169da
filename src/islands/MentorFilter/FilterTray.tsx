import { useStore } from '@nanostores/preact';
import { useRef, useState } from 'preact/hooks';
import { chosenOptions } from '../../domain/directory/selection.ts';
import { say } from '../../domain/texts/texts.ts';
import { $found, $selection, select } from '../../stores/directory.ts';
import { FilterGroups } from './FilterGroups.tsx';
import type { FilterProps } from './props.ts';
import { TrayPanel } from './TrayPanel.tsx';
import { LiveText } from '../../views/LiveText.tsx';

/** The filters on a narrow screen. Closing returns the focus to the button that opened them. */
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
        <LiveText>{chosen > 0 ? t('openCount', { count: chosen }) : t('open')}</LiveText>
      </button>
      <dialog class="tray" ref={tray} aria-labelledby="tray-title" onClose={() => setOpen(false)}>
        <TrayPanel
          texts={props.texts}
          titleId="tray-title"
          count={found.size}
          some={chosen > 0}
          onClose={close}
          onClear={() => select({})}
        >
          {open && <FilterGroups {...props} open={['plek', 'manier']} />}
        </TrayPanel>
      </dialog>
    </>
  );
}
