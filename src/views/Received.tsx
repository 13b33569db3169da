import { asksFor, type FormDefinition } from '../domain/intake/form.ts';
import { FORM_STATIONS } from '../domain/requests/stations.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { type ContactDetails, ContactList } from './ContactList.tsx';
import { CopyButton } from './CopyButton.tsx';
import { TwoPeople } from './illustrations/TwoPeople.tsx';
import { type Station, Stations } from './Stations.tsx';

interface ReceivedData {
  /** The form that was sent; left out on the page that forms share, for who sent nothing. */
  form: FormDefinition | undefined;
  /** The texts of that form, or of every form: see `formTexts`. */
  t: Translate;
  reference?: string | undefined;
  /** The page where the sender follows it; left out when its link goes by mail alone. */
  followHref?: string | undefined;
  /** The same, whole, to keep or to write down. */
  followAddress?: string | undefined;
  /** The term for an answer, in words. */
  days: string;
  /** Whether this browser sent it before, such as after "back". */
  isAgain?: boolean | undefined;
  /** What the script of the page shows of what was sent. */
  sent?: readonly SentLine[] | undefined;
}

interface SentLine {
  label: string;
  text: string;
}

interface Props {
  /** Every text of the interface. */
  t: Translate;
  contact: ContactDetails;
  data: ReceivedData;
}

/** The page after sending: the reference, what happens now, and what was sent as this tab still knows it. */
export function Received({ t: site, contact, data }: Props) {
  const { form, t, reference, followHref, followAddress, days, isAgain, sent } = data;
  if (reference === undefined) return <NothingSent {...{ site, contact, t }} />;
  return (
    <div class="wrapper form-flow" data-width="text">
      <div class="form-flow__sent">
        <TwoPeople of="sent" />
        <div class="stack">
          <h1>{t('received.title')}</h1>
          <p class="lead">{t(isAgain ? 'already.once' : 'received.lead')}</p>
        </div>
      </div>
      <p class="notice" data-kind="success">
        <span>{t('received.reference')}</span>
        <strong class="reference">{reference}</strong>
        <CopyButton t={site} text={reference} />
      </p>
      {form && (
        <section class="stack" aria-labelledby="next-title">
          <h2 id="next-title">{t('received.next')}</h2>
          <Stations t={site} stations={stationsAfter(form, site, days)} />
          <p class="measure">
            {t('received.next1')} {t('received.next2', { days })} {t('received.next3')}
          </p>
        </section>
      )}
      {form && followHref === undefined && (
        <div class="stack">
          <p>{t('received.followMail')}</p>
          {asksFor(form, 'mentors') && <p>{t('received.earlier')}</p>}
        </div>
      )}
      {followHref !== undefined && (
        <div class="stack">
          <p>{t('received.followText')}</p>
          {/* The page itself shows no address to keep. */}
          <p>
            <bdi>{followAddress}</bdi>
          </p>
          {followAddress !== undefined && (
            <p>
              <CopyButton t={site} text={followAddress} />
            </p>
          )}
          <p>
            <a class="button" href={followHref}>
              {t('received.follow')}
            </a>
          </p>
        </div>
      )}
      <div class="stack">
        <p>{t('received.withdraw')}</p>
        <ContactList {...contact} t={site} isToKeep />
      </div>
      <Sent t={t} form={form} lines={sent} />
      <p class="form-flow__buttons">
        {form && asksFor(form, 'mentors') && (
          <a class="button" data-kind="secondary" href={t('addresses.firstTalkTool')}>
            {t('received.tool')}
          </a>
        )}
        <button class="button print-button" data-kind="secondary" data-print type="button">
          {t('received.print')}
        </button>
      </p>
    </div>
  );
}

/** What follows, right after sending. */
const stationsAfter = (form: FormDefinition, t: Translate, days: string): Station[] =>
  FORM_STATIONS[form.name].map((name, place) => ({
    name: t(`stations.${form.name}.${name}`),
    standing: place === 0 ? 'done' : place === 1 ? 'now' : 'ahead',
    when: place === 1 ? t('stations.within', { days }) : undefined,
  }));

interface NothingProps extends Pick<Props, 'contact'>, Pick<ReceivedData, 't'> {
  site: Translate;
}

/** For who comes here by the address. */
const NothingSent = ({ site, contact, t }: NothingProps) => (
  <div class="wrapper form-flow" data-width="text">
    <h1>{t('received.nothingTitle')}</h1>
    <p class="lead">{t('received.nothing')}</p>
    <ContactList {...contact} t={site} />
  </div>
);

/** What was sent. The script of the page fills it in, once; without a script the step before sending said it. */
const Sent = ({
  t,
  form,
  lines = [],
}: Pick<ReceivedData, 'form' | 't'> & { lines: readonly SentLine[] | undefined }) => (
  <section class="stack" data-sent={form?.name ?? ''} hidden={lines.length === 0}>
    <h2>{t('received.sent')}</h2>
    <p>{t('received.sentOnce')}</p>
    <dl class="summary-list">
      {lines.map((line) => (
        <Line key={line.label} {...line} />
      ))}
    </dl>
    <template>
      <Line label="" text="" />
    </template>
  </section>
);

const Line = ({ label, text }: SentLine) => (
  <div>
    <dt>{label}</dt>
    <dd dir="auto">{text}</dd>
  </div>
);
