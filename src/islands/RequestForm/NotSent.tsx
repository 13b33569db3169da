import { useState } from 'preact/hooks';
import { say } from '../../domain/texts/texts.ts';
import type { RequestFormProps } from './props.ts';

interface Props extends Pick<RequestFormProps, 'texts' | 'contact'> {
  /** The whole request as text, for a mail or the clipboard. */
  text: string;
  onRetry: () => void;
}

/** What somebody can do when the request cannot be sent: nothing is lost, and there are other ways (rule F-22). */
export function NotSent({ texts, contact, text, onRetry }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const [copied, setCopied] = useState(false);
  const mail = `mailto:${contact.email}?subject=${encodeURIComponent(t('title'))}&body=${encodeURIComponent(text)}`;
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <div class="notice" data-kind="error" role="alert">
      <h2 class="notice__title">{t('failed.title')}</h2>
      <p>{t('failed.text')}</p>
      <p class="request__acts">
        <button class="button" type="button" onClick={onRetry}>
          {t('failed.retry')}
        </button>
        <button class="button" data-kind="secondary" type="button" onClick={copy}>
          {t(copied ? 'failed.copied' : 'failed.copy')}
        </button>
        <a class="button" data-kind="secondary" href={mail}>
          {t('failed.mail')}
        </a>
      </p>
      <p>
        {t('failed.call', { name: contact.name })}
        <a href={`tel:${contact.phone.replaceAll(' ', '')}`}>{contact.phone}</a>
      </p>
    </div>
  );
}
