import { asAttribute, type BrandColours } from '../../domain/certificate/brand-colours.ts';
import type { Logo } from '../../domain/certificate/logo.ts';
import type { PublicKey } from '../../domain/certificate/verify.ts';
import type { Translate } from '../../domain/texts/texts.ts';
import { type ContactDetails, ContactList } from '../ContactList.tsx';
import { type CertificateState, CertificatePaper, CertificateVerdict } from './Certificate.tsx';

interface Props {
  t: Translate;
  contact: ContactDetails;
  /** Who gives the certificates. */
  issuer: string;
  logo: Logo;
  /** Of the badge. */
  colours: BrandColours;
  /** The public keys with which the script verifies, so that it needs no network. */
  keys: readonly PublicKey[];
  /** What the script would show; without it the page waits for the script. */
  shown?: { state: CertificateState; name: string; module: string };
}

const ABOUT = [
  ['says', ['name', 'module', 'day']],
  ['saysNot', ['who', 'skill', 'points']],
] as const;
const BADGE_FILES = ['svg', 'jwt'] as const;

/** Says whether the certificate in the fragment of the address is real, and shows it to print. */
export function CertificatePage({ t, contact, issuer, logo, colours, keys, shown }: Props) {
  const paper = shown?.state === 'valid' || shown?.state === 'older' ? shown : undefined;
  return (
    <div
      class="wrapper certificate-page"
      data-width="text"
      data-certificate-page
      data-keys={JSON.stringify(keys)}
      data-keys-at={t('addresses.certificateKeys')}
      data-issuer={issuer}
      data-colours={asAttribute(colours)}
    >
      <header class="page-head" data-beside>
        <h1>{t('certificate.title')}</h1>
        <p class="lead">{t('certificate.lead')}</p>
      </header>
      <CertificateVerdict t={t} state={shown?.state} />
      <p class="notice" data-kind="warning" data-trial hidden={!paper} data-pagefind-ignore>
        <strong>{t('certificate.trial.title')}.</strong> {t('certificate.trial.text')}
      </p>
      <CertificatePaper t={t} issuer={issuer} logo={logo} example={paper} />
      <Acts t={t} isShown={paper !== undefined} />
      <p data-without-script class="notice">
        {t('certificate.needsScript')}
      </p>
      <section data-beside aria-labelledby="check-title">
        <h2 id="check-title">{t('certificate.check.title')}</h2>
        <p>{t('certificate.check.how')}</p>
        <p>{t('certificate.check.private')}</p>
      </section>
      {ABOUT.map(([part, items]) => (
        <section data-beside aria-labelledby={`${part}-title`} key={part}>
          <h2 id={`${part}-title`}>{t(`certificate.${part}.title`)}</h2>
          <ul class="certificate-page__list">
            {items.map((item) => (
              <li key={item}>{t(`certificate.${part}.items.${item}`)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section data-beside aria-labelledby="own-title">
        <h2 id="own-title">{t('certificate.own.title')}</h2>
        <p>{t('certificate.own.text')}</p>
        <p>
          <a href={t('addresses.training')}>{t('certificate.own.toTraining')}</a>
        </p>
      </section>
      <section data-beside aria-labelledby="contact-title">
        <h2 id="contact-title">{t('certificate.contact')}</h2>
        <ContactList {...contact} t={t} />
      </section>
    </div>
  );
}

/** To print the certificate, to copy its link, and to download its badge. The script puts the files behind the links. */
const Acts = ({ t, isShown }: { t: Translate; isShown: boolean }) => (
  <div class="certificate-page__acts" data-beside data-acts hidden={!isShown} data-pagefind-ignore>
    <button class="button print-button" data-kind="secondary" data-print type="button">
      {t('certificate.acts.print')}
    </button>
    <button class="button print-button" data-kind="secondary" data-share hidden type="button">
      {t('certificate.acts.share')}
    </button>
    <button class="button print-button" data-kind="secondary" data-copy type="button">
      {t('certificate.acts.copy')}
    </button>
    <p role="status" data-copied />
    <div class="certificate-page__badge" data-badge hidden={!isShown}>
      <p>{t('certificate.acts.badge')}</p>
      <p class="certificate-page__links">
        {BADGE_FILES.map((kind) => (
          <a
            class="button"
            data-kind="secondary"
            {...{ [`data-badge-${kind}`]: '' }}
            download={`badge.${kind}`}
            href={t('addresses.certificate')}
            key={kind}
          >
            {t(`certificate.acts.${kind}`)}
          </a>
        ))}
      </p>
    </div>
  </div>
);
