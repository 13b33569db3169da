import type { ComponentChildren } from 'preact';
import type { ProgrammeWords } from '../domain/programmes/programme.ts';
import type { PortraitParts } from '../domain/portrait/portrait.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { type ContactDetails, ContactList } from './ContactList.tsx';
import { PairRoads, type Roads } from './PairRoads.tsx';
import { Portrait } from './Portrait.tsx';
import { ProgrammeLines } from './ProgrammeLines.tsx';

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
  /** Beside all that, where there is room: the roads of the pair, and what to know before a call. */
  roads?: Roads | undefined;
  programme?: ProgrammeWords | undefined;
  reference?: string | undefined;
  /** What ends something, after all else. */
  end?: ComponentChildren;
}

/** The frame of a page behind a link in a mail: a heading, what is true now, and whom to call. */
export function LinkPage({
  t,
  title,
  focusTitle = true,
  picture,
  face,
  head,
  children,
  end,
  ...beside
}: Props) {
  return (
    <div class="wrapper link-page">
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
      {children && <div class="link-page__main">{children}</div>}
      <Beside t={t} {...beside} />
      {end && <div class="link-page__end">{end}</div>}
    </div>
  );
}

type BesideProps = LinkPageProps & Pick<Props, 'roads' | 'programme' | 'reference'>;

function Beside({ t, contact, roads, programme, reference }: BesideProps) {
  return (
    <div class="link-page__side">
      {roads && <PairRoads t={t} roads={roads} />}
      <section class="link-page__contact" aria-labelledby="contact-title">
        <h2 id="contact-title">{t('link-pages.contact')}</h2>
        {programme && <ProgrammeLines t={t} programme={programme} />}
        {reference !== undefined && <p class="soft">{t('link-pages.reference', { reference })}</p>}
        <ContactList {...contact} t={t} />
      </section>
    </div>
  );
}
