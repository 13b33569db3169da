import { dialLink } from '../domain/intake/phone.ts';
import type { Translate } from '../domain/texts/texts.ts';

/** Phone numbers as people write them, such as `06 12345678`. */
export interface ContactDetails {
  people: readonly { name: string; phone: string }[];
  email: string;
}

interface Props extends ContactDetails {
  t: Translate;
}

export function ContactList({ people, email, t }: Props) {
  return (
    <ul class="contact" role="list">
      {people.map(({ name, phone }) => (
        <li key={phone}>
          <strong>{name}</strong>
          <a href={dialLink(phone)}>{t('frame.call', { phone })}</a>
        </li>
      ))}
      <li>
        <strong>{t('frame.mail')}</strong>
        <a href={`mailto:${email}`}>{email}</a>
      </li>
    </ul>
  );
}
