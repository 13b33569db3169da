import type { ComponentChildren } from 'preact';
import type { PortraitParts } from '../domain/portrait/portrait.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { type ContactDetails, ContactList } from './ContactList.tsx';
import { Portrait } from './Portrait.tsx';

export interface LinkPageProps {
  t: Translate;
  contact: ContactDetails;
}

/** A mentor as pages draw one. */
export interface FaceOf {
  name: string;
  portrait: PortraitParts;
}

interface Props extends LinkPageProps {
  title: string;
  /** With a screen reader the heading comes first, unless something else needs attention. */
  focusTitle?: boolean;
  /** A drawing for a moment that matters, and the face of the mentor whom the heading names. */
  picture?: ComponentChildren;
  face?: FaceOf | undefined;
  /** The text below the heading. */
  head?: ComponentChildren;
  children?: ComponentChildren;
}

/** The frame of a page behind a link in a mail: a heading, what is true now, and whom to call. */
export function LinkPage({ t, contact, title, focusTitle = true, picture, face, head, children }: Props) {
  return (
    <div class="wrapper link-page" data-width="text">
      <div class="link-page__head" data-picture={picture ? '' : undefined}>
        {picture && <div class="link-page__picture">{picture}</div>}
        <div class="link-page__title">
          {face && <Portrait {...face} />}
          <h1 tabindex={-1} autofocus={focusTitle}>
            {title}
          </h1>
        </div>
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
