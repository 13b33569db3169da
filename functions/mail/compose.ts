import { nullable, object, picklist, string } from 'valibot';
import { dayInWords, listInWords } from '../../src/domain/calendar/local-day.ts';
import { momentInWords } from '../../src/domain/calendar/time-in-words.ts';
import { firstNameOf } from '../../src/domain/intake/first-name.ts';
import { FORM_NAMES, type FormName } from '../../src/domain/intake/form.ts';
import type { Env } from '../env.ts';
import { open } from '../privacy/keys/seal.ts';
import { findLink, linkAddress, madeToken } from '../links/links.ts';
import type { LinkPurpose } from '../../src/domain/links/link-pages.ts';
import { DEFAULT_LANGUAGE, languageOr, timeZone } from '../platform/portal.ts';
import type { MailPlace } from '../../src/domain/requests/mail-places.ts';
import { mailOf } from '../../src/domain/intake/mail-of.ts';
import { answersPlace } from '../database/submission.ts';
import { readTranslate } from '../platform/assets.ts';
import { formatInWords, programmeIn, siteData } from '../platform/site-data.ts';
import { rowAs } from '../database/rows.ts';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';
import { readMailText, writeMail } from './mail-text.ts';
import type { Leased } from './outbox.ts';
import { type MailFacts, readFacts } from './facts.ts';
import { invitationOf } from './invitation.ts';
import { asksAnAnswer, isOver } from './is-over.ts';
import { MailFailure } from './mail-failure.ts';
import { coordinatorAddress, mailFrom } from './setting-address.ts';
import type { Message } from './message.ts';
import { messageIdOf } from './message-id.ts';

const sealedRow = object({ sealed: string() });
const menteeRow = object({ sealed: string(), language: nullable(string()), form: picklist(FORM_NAMES) });

interface Receiver {
  to: string | undefined;
  language: string;
  /** Of who sent a form: the first name, and which form it was. */
  name?: string;
  form?: FormName | undefined;
}

/**
 * Whom a row of the outbox goes to. It is looked up now: the outbox holds no address. Who sent a form gets mail in the
 * language of its page; mentors and the coordinator in the first language of the portal.
 */
async function receiverOf(env: Env, row: Leased): Promise<Receiver> {
  if (row.recipient === 'mentee') return mentee(env, row);
  const to = row.recipient === 'mentor' ? await mentorAddress(env, row) : coordinator(env, row);
  return { to, language: DEFAULT_LANGUAGE };
}

function coordinator(env: Env, { facts }: Leased): string {
  const { coordinator: place = 0, programme } = readFacts(facts);
  const address = coordinatorAddress(env, place, programme);
  // The others have a mail of their own.
  if (address === undefined) throw new MailFailure('over', 'never');
  return address;
}

async function mentorAddress(env: Env, { mentor_id: id }: Leased): Promise<string | undefined> {
  const found = await env.DB.prepare('SELECT address AS sealed FROM mentors WHERE id = ?1').bind(id).first();
  const row = rowAs(sealedRow, found);
  return row && String(await open(env, { table: 'mentors', row: id ?? '', column: 'address' }, row.sealed));
}

async function mentee(env: Env, { submission_id: id }: Leased): Promise<Receiver> {
  const found = await env.DB.prepare(
    'SELECT answers AS sealed, language, form FROM submissions WHERE id = ?1',
  )
    .bind(id)
    .first();
  const row = rowAs(menteeRow, found);
  const answers = row && (await open(env, answersPlace(id ?? ''), row.sealed));
  const name = firstNameOf(answers);
  return { to: mailOf(answers), language: languageOr(row?.language), name, form: row?.form };
}

/**
 * The address of the page that a mail asks somebody to open; `undefined` when that person ended the link. Throws when its facts
 * hold no such link.
 */
async function linkOf(
  env: Env,
  language: string,
  purpose: LinkPurpose,
  facts: MailFacts,
): Promise<string | undefined> {
  const place = facts[purpose];
  if (!place) throw new Error(`a mail without the link it needs: ${purpose}`);
  const token = await madeToken(env, { purpose, ...place });
  if ((await findLink(env, token, purpose, new Date())) === 'ended') return undefined;
  return `${env.SITE_URL}${linkAddress(language, purpose, token)}`;
}

/** Makes the message of a row of the outbox. Throws {@link MailFailure} when nobody can receive it, or what it asks is over. */
export async function compose(env: Env, row: Leased): Promise<Message> {
  const facts = readFacts(row.facts);
  const { to, language, name, form } = await receiverOf(env, row);
  if (to === undefined) throw new MailFailure('no-address', 'never');
  const [mail, t, config, data] = await Promise.all([
    readMailText(env, language, row.mail),
    readTranslate(env, language),
    readSiteConfig(env),
    siteData(env, language),
  ]);
  if (await isOver(env, row, mail.action.link)) throw new MailFailure('over', 'never');
  const { mentors } = data;
  const programme = programmeIn(data, facts.programme);
  const mentorId = facts.mentor ?? row.mentor_id ?? '';
  const mentorFirst = mentors.get(mentorId)?.name.split(' ')[0] ?? '';
  const { invitation, proposal } = facts;
  const moment = (at: string) => momentInWords(new Date(at), language, timeZone, t);
  const format = formatInWords(data, (invitation ?? proposal)?.format);
  const shown: Record<MailPlace, string> = {
    reference: facts.reference ?? '',
    mentor: mentors.get(mentorId)?.name ?? t('link-pages.formerMentor'),
    due: facts.due === undefined ? '' : dayInWords(new Date(facts.due), language, timeZone),
    site: env.SITE_URL,
    phone: config.contact.phone,
    programme: programme.name,
    coordinator: programme.coordinator,
    rhythm: programme.rhythm,
    name: name ?? mentorFirst,
    what: form ? t(`link-pages.follow.what.${form}`) : '',
    figures: facts.figures ?? '',
    moment: invitation ? moment(invitation.startsAt) : '',
    moments: listInWords(proposal?.moments.map(moment) ?? [], language),
    format,
  };
  const link = mail.action.link === 'none' ? undefined : await linkOf(env, language, mail.action.link, facts);
  // It only asks for what can no longer be answered there.
  if (link === undefined && asksAnAnswer(mail.action.link) && !invitation)
    throw new MailFailure('over', 'never');
  const foot = `${config.name}\n${config.contact.name}, ${config.contact.phone}\n${config.contact.email}\n${env.SITE_URL}`;
  const from = mailFrom(env);
  const words = {
    side: row.recipient === 'mentor' ? ('mentor' as const) : ('mentee' as const),
    mentor: mentorFirst || shown.mentor,
    ...{ reference: shown.reference, format, language, t },
    hours: courseTerms(config, facts.programme ?? null).hoursPerTalk,
    ...{ portal: config.name, host: URL.parse(env.SITE_URL)?.hostname ?? '' },
  };
  return {
    id: row.id,
    messageId: await messageIdOf(env, row.id),
    to,
    from,
    invitation: invitation && invitationOf(invitation, words, { from, to, now: new Date() }),
    ...writeMail(mail, { facts: shown, link, foot, language, colours: config.colours }),
  };
}
