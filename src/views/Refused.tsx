import type { Translate } from '../domain/texts/texts.ts';
import { type ContactDetails, ContactList } from './ContactList.tsx';
import { Alone } from './illustrations/Alone.tsx';

interface Props {
  t: Translate;
  contact: ContactDetails;
  /** What to do about it, in words. */
  reason: string;
}

/** What a person sees when the edge does not take something. */
export function Refused({ t, contact, reason }: Props) {
  return (
    <div class="wrapper page-head beside">
      <div class="stack">
        <h1>{t('form.refused.title')}</h1>
        <p class="lead" data-reason>
          {reason}
        </p>
        <p>{t('form.refused.stored')}</p>
        <ContactList {...contact} t={t} />
      </div>
      <Alone />
    </div>
  );
}
