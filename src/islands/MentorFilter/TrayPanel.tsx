import type { ComponentChildren } from 'preact';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { LiveText } from '../../views/LiveText.tsx';

interface Props {
  texts: Texts;
  /** Of the heading, which names the tray. */
  titleId: string;
  /** How many mentors are found now. */
  count: number;
  /** Whether there is anything to clear. */
  some: boolean;
  onClose: () => void;
  onClear: () => void;
  /** The groups of the filter. */
  children?: ComponentChildren;
}

export function TrayPanel({ texts, titleId, count, some, onClose, onClear, children }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  return (
    <>
      <div class="tray__head">
        <h2 id={titleId}>{t('title')}</h2>
        <button class="button" data-kind="quiet" type="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      <div class="tray__body">{children}</div>
      <div class="tray__foot">
        <button class="button" type="button" onClick={onClose}>
          <LiveText>{t('show', { count })}</LiveText>
        </button>
        {some && (
          <button class="button" data-kind="quiet" type="button" onClick={onClear}>
            {t('clear')}
          </button>
        )}
      </div>
    </>
  );
}
