import type { Translate } from '../domain/texts/texts.ts';
import { type ContactDetails, ContactList } from './ContactList.tsx';
import { Alone } from './illustrations/Alone.tsx';
import { SendAgain, type SentBefore } from './SendAgain.tsx';

interface Props {
  t: Translate;
  contact: ContactDetails;
  /** What to do about it, in words. */
  reason: string;
  /** What can be sent once more. */
  sent?: SentBefore | undefined;
}

/** What a person sees when the edge does not take something. */
export function Refused({ t, contact, reason, sent }: Props) {
  return (
    <div class="wrapper page-head beside">
      <div class="stack">
        <h1>{t('form.refused.title')}</h1>
        <p class="lead" data-reason>
          {reason}
        </p>
        {sent && <SendAgain t={t} sent={sent} />}
        <p>{t('form.refused.stored')}</p>
        <ContactList {...contact} t={t} />
      </div>
      <Alone />
    </div>
  );
}
