import { useState } from 'preact/hooks';
import { say } from '../../domain/texts/texts.ts';
import type { FormProps } from './props.ts';
import type { WhyFailed } from './send.ts';

interface Props extends Pick<FormProps, 'texts' | 'messages' | 'contact'> {
  /** Everything that was filled in as text, for a mail or the clipboard. */
  text: string;
  why: WhyFailed;
  onRetry: () => void;
}

/** What people can do when a form cannot be sent: nothing is lost, and there are other ways to reach us. */
export function NotSent({ texts, messages, contact, text, why, onRetry }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const [copy, setCopy] = useState<'copy' | 'copied' | 'copyFailed'>('copy');
  const mail = `mailto:${contact.email}?subject=${encodeURIComponent(t('title'))}&body=${encodeURIComponent(text)}`;
  const toClipboard = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopy('copied');
    } catch {
      setCopy('copyFailed');
    }
  };
  return (
    <div class="notice" data-kind="error" role="alert">
      <h2 class="notice__title">{t('failed.title')}</h2>
      <p>{why === 'offline' ? t('failed.text') : say(messages, why)}</p>
      <p class="request__acts">
        <button class="button" type="button" onClick={onRetry}>
          {t('failed.retry')}
        </button>
        <button class="button" data-kind="secondary" type="button" onClick={() => void toClipboard()}>
          {t(copy === 'copied' ? 'failed.copied' : 'failed.copy')}
        </button>
        <a class="button" data-kind="secondary" href={mail}>
          {t('failed.mail')}
        </a>
      </p>
      {copy === 'copyFailed' && <p>{t('failed.copyFailed')}</p>}
      <p>
        {t('failed.call', { name: contact.name })}
        <a href={`tel:${contact.phone.replaceAll(' ', '')}`}>{contact.phone}</a>
      </p>
    </div>
  );
}
