import type { Ref } from 'preact';

interface Props {
  /** What was thrown away. */
  text: string;
  /** The button that puts it back. */
  label: string;
  /** The pressed button is gone, so the focus comes here. */
  box: Ref<HTMLDivElement>;
  onUndo: () => void;
}

/** Says that something was thrown away, with the way to have it back. */
export const TakeBack = ({ text, label, box, onUndo }: Props) => (
  <div class="notice no-print" role="status" tabIndex={-1} ref={box}>
    <p>{text}</p>
    <p>
      <button class="button" data-kind="secondary" type="button" onClick={onUndo}>
        {label}
      </button>
    </p>
  </div>
);
