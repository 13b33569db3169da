import { CopyButton } from './CopyButton.tsx';
import type { Translate } from '../domain/texts/texts.ts';

export interface ContactDetails {
  /** The number as people write it, such as `06 12345678`, and a link that dials it. */
  people: readonly { name: string; phone: string; call: string }[];
  email: string;
}

interface Props extends ContactDetails {
  t: Translate;
  /** The mail address can be copied: not everybody has a program for mail. */
  isToKeep?: boolean;
}

export function ContactList({ people, email, t, isToKeep = false }: Props) {
  return (
    <ul class="contact" role="list">
      {people.map(({ name, phone, call }) => (
        <li key={phone}>
          <strong>{name}</strong>
          <a href={call}>{t('frame.call', { phone })}</a>
        </li>
      ))}
      <li>
        <strong>{t('frame.mail')}</strong>
        <a href={`mailto:${email}`}>{email}</a>
        {isToKeep && <CopyButton t={t} text={email} />}
      </li>
    </ul>
  );
}
