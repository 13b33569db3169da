import type { Translate } from '../../domain/texts/texts.ts';
import { LiveText } from '../LiveText.tsx';

interface Props {
  t: Translate;
  /** Why it could not be sent, in words. */
  why: string;
  /** Whom somebody can reach in the place of this form. */
  contact: { name: string; phone: string; call: string; email: string };
  /** Everything that was filled in as text, for a mail. */
  text: string;
  /** How the copy to the clipboard went. */
  copy?: 'copy' | 'copied' | 'copyFailed';
  onRetry?: () => void;
  onCopy?: () => void;
}

/** What somebody can do when a form cannot be sent: nothing is lost, and there are other ways. */
export function NotSent({ t, why, contact, text, copy = 'copy', onRetry, onCopy }: Props) {
  const mail = `mailto:${contact.email}?subject=${encodeURIComponent(t('title'))}&body=${encodeURIComponent(text)}`;
  return (
    <div class="notice" data-kind="error" role="alert">
      <h2 class="notice__title">{t('failed.title')}</h2>
      <p>
        <LiveText>{why}</LiveText>
      </p>
      <p class="form-flow__buttons">
        <button class="button" type="button" onClick={onRetry}>
          {t('failed.retry')}
        </button>
        <button class="button" data-kind="secondary" type="button" onClick={onCopy}>
          <LiveText>{t(copy === 'copied' ? 'failed.copied' : 'failed.copy')}</LiveText>
        </button>
        <a class="button" data-kind="secondary" href={mail}>
          {t('failed.mail')}
        </a>
      </p>
      {copy === 'copyFailed' && <p>{t('failed.copyFailed')}</p>}
      <p>
        {t('failed.call', { name: contact.name })}
        <a href={contact.call}>{contact.phone}</a>
      </p>
    </div>
  );
}
