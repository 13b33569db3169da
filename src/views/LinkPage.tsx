import type { ComponentChildren } from 'preact';
import type { Translate } from '../domain/texts/texts.ts';
import { type ContactDetails, ContactList } from './ContactList.tsx';

export interface LinkPageProps {
  t: Translate;
  contact: ContactDetails;
}

interface Props extends LinkPageProps {
  title: string;
  /** With a screen reader the heading comes first, unless something else needs attention. */
  focusTitle?: boolean;
  /** The text below the heading. */
  head?: ComponentChildren;
  children?: ComponentChildren;
}

/** The frame of a page behind a link in a mail: a heading, what is true now, and whom to call. */
export function LinkPage({ t, contact, title, focusTitle = true, head, children }: Props) {
  return (
    <div class="wrapper link-page" data-width="text">
      <div class="link-page__head">
        <h1 tabindex={-1} autofocus={focusTitle}>
          {title}
        </h1>
        {head}
      </div>
      {children}
      <section class="link-page__contact" aria-labelledby="contact-title">
        <h2 id="contact-title">{t('link-pages.contact')}</h2>
        <ContactList {...contact} t={t} />
      </section>
    </div>
  );
}
