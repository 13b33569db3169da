import type { RequestInWords } from '../domain/intake/request-in-words.ts';
import type { MentorAnswer } from '../domain/requests/held-answer.ts';
import type { ProgrammeWords } from '../domain/programmes/programme.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { TwoPeople } from './illustrations/TwoPeople.tsx';
import { LinkPage, type LinkPageProps } from './LinkPage.tsx';
import type { Roads } from './PairRoads.tsx';
import { PostForm } from './PostForm.tsx';
import { ReachCard } from './ReachCard.tsx';
import { type Station, Stations } from './Stations.tsx';

/** No place is left for a yes, or an answer was taken back, or that was tried too late. */
export type AnswerNote = 'noPlace' | 'takenBack' | 'tooLate';

/** How it ended after this mentor said yes; the page of the pair says the same, in the same words. */
type PairEnd = 'closed' | 'stopped' | 'parted';

const OF_PAIR = { title: 'title', now: 'mentor', next: 'then', nextHere: 'then' } as const;
const isPairEnd = (standing: AnswerData['standing']): standing is PairEnd =>
  standing === 'closed' || standing === 'stopped' || standing === 'parted';

/** What a mentor sees: the request while it is up to this mentor, and after that only its outcome. */
export type AnswerData =
  | {
      /** `dropped`: a coordinator closed it before this mentor answered. `roomAgain`: who had no place has one by now. */
      standing: 'declined' | 'full' | 'roomAgain' | 'passed' | 'withdrawn' | 'dropped' | PairEnd;
      /** The page on which a mentor who is full makes room again, while its link works. */
      room?: string | undefined;
      note?: AnswerNote | undefined;
    }
  | {
      /** The mentor answered, and can take that back. */
      standing: 'held';
      answer: MentorAnswer;
      /** The time, in words, until which that can be; it is over when it cannot. */
      until: string;
      canTakeBack: boolean;
      request: RequestInWords;
      programme: ProgrammeWords;
      stations: readonly Station[];
      token: string;
    }
  | {
      standing: 'asked' | 'talk' | 'accepted';
      request: RequestInWords;
      programme: ProgrammeWords;
      stations: readonly Station[];
      roads?: Roads | undefined;
      /** The day, in words, by which the mentor should answer. */
      due: string;
      token: string;
      note?: AnswerNote | undefined;
      /** The same page, for who said yes without a place. */
      room?: string | undefined;
      /** The page of the pair, once this mentor said yes. */
      courseHref?: string | undefined;
    };

type Current = Extract<AnswerData, { due: string }>;
type Held = Extract<AnswerData, { answer: MentorAnswer }>;

/** Where a mentor answers a request, or sees what came of it. */
export function Answer({ t, contact, data }: LinkPageProps & { data: AnswerData }) {
  if ('answer' in data) return <HeldPage t={t} contact={contact} data={data} />;
  if (!('request' in data)) {
    const { standing } = data;
    const text = (part: keyof typeof OF_PAIR) =>
      t(
        isPairEnd(standing)
          ? `link-pages.course.${standing}.${OF_PAIR[part]}`
          : `link-pages.answer.${standing}.${part}`,
      );
    const head = (
      <>
        <p class="lead">{text('now')}</p>
        <p>{text(data.room ? 'nextHere' : 'next')}</p>
        <ToRoom t={t} room={data.room} />
        <Note t={t} note={data.note} />
      </>
    );
    return <LinkPage t={t} contact={contact} title={text('title')} head={head} />;
  }
  const { standing, request, due, note } = data;
  const facts = { name: request.name, due };
  const head =
    note === 'noPlace' ? (
      <>
        <p class="lead">{t('link-pages.answer.noPlace.text')}</p>
        <p>{t('link-pages.answer.noPlace.next')}</p>
        <ToRoom t={t} room={data.room} />
      </>
    ) : (
      <>
        <Note t={t} note={note} />
        <p class="lead">{t(`link-pages.answer.${standing}.now`, facts)}</p>
      </>
    );
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={t(
        note === 'noPlace' ? 'link-pages.answer.noPlace.title' : `link-pages.answer.${standing}.title`,
        facts,
      )}
      head={head}
      picture={standing === 'accepted' && <TwoPeople of="accepted" />}
      roads={data.roads}
      programme={data.programme}
    >
      {standing !== 'asked' && <ReachCard t={t} name={request.name} reach={request.reach} />}
      <Stations t={t} stations={data.stations} />
      {standing === 'accepted' && <NextSteps t={t} name={request.name} courseHref={data.courseHref} />}
      <Asked t={t} request={request} />
      {standing !== 'accepted' && <Choose t={t} data={data} />}
    </LinkPage>
  );
}

/** What came of taking an answer back. */
const Note = ({ t, note }: { t: Translate; note: AnswerNote | undefined }) =>
  note ? (
    <p class="notice" role="status">
      {t(`link-pages.answer.${note}`)}
    </p>
  ) : null;

/** The page after an answer, as long as nobody else knows of it. */
function HeldPage({ t, contact, data }: LinkPageProps & { data: Held }) {
  const { answer, until, canTakeBack, request, token } = data;
  const facts = { name: request.name, until };
  const head = (
    <>
      <p class="lead" id="held-text">
        {t(`link-pages.answer.held.${canTakeBack ? 'now' : 'over'}`, facts)}
      </p>
      <p>{t(`link-pages.answer.held.${answer}.then`, facts)}</p>
    </>
  );
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={t(`link-pages.answer.held.${answer}.title`, facts)}
      head={head}
      programme={data.programme}
    >
      {canTakeBack && (
        <PostForm t={t} purpose="answer" token={token} label={t('link-pages.answer.held.button')}>
          <p class="form-flow__buttons">
            <button
              class="button"
              data-kind="secondary"
              name="take-back"
              type="submit"
              value="yes"
              aria-describedby="held-text"
            >
              {t('link-pages.answer.held.button')}
            </button>
          </p>
        </PostForm>
      )}
      <Stations t={t} stations={data.stations} />
      <Asked t={t} request={request} />
    </LinkPage>
  );
}

const ToRoom = ({ t, room }: { t: Translate; room: string | undefined }) =>
  room ? (
    <p>
      <a class="button" data-kind="secondary" href={room}>
        {t('link-pages.answer.toRoom')}
      </a>
    </p>
  ) : null;

interface NextProps {
  t: Translate;
  name: string;
  courseHref: string | undefined;
}

function NextSteps({ t, name, courseHref }: NextProps) {
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{t('link-pages.answer.nextTitle')}</h2>
      <ol class="link-page__next">
        <li>{t('link-pages.answer.next1', { name })}</li>
        <li>{t('link-pages.answer.next2')}</li>
        <li>{t('link-pages.answer.next3')}</li>
      </ol>
      <p class="form-flow__buttons">
        {courseHref && (
          <a class="button" href={courseHref}>
            {t('link-pages.answer.course')}
          </a>
        )}
        <a class="button" data-kind="secondary" href={t('addresses.firstTalkTool')}>
          {t('link-pages.answer.tool')}
        </a>
      </p>
    </section>
  );
}

function Asked({ t, request }: { t: Translate; request: RequestInWords }) {
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{t('link-pages.answer.who')}</h2>
      <dl class="summary-list link-page__who">
        {request.lines.map(({ field, label, text }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd dir="auto">{text || t('link-pages.answer.none')}</dd>
          </div>
        ))}
      </dl>
      <p class="soft small">{t('link-pages.answer.private')}</p>
    </section>
  );
}

function Choose({ t, data: { standing, request, token } }: { t: Translate; data: Current }) {
  const { name } = request;
  const answer = { t, purpose: 'answer', token } as const;
  const form = { ...answer, class: 'link-page__answer' };
  return (
    <section aria-labelledby="choose-title">
      <h2 id="choose-title">
        {t(standing === 'talk' ? 'link-pages.answer.chooseTalk' : 'link-pages.answer.choose')}
      </h2>
      <p>{t('link-pages.answer.anHour', { name })}</p>
      {standing === 'asked' && <p>{t('link-pages.answer.contactLater', { name })}</p>}
      <div class="link-page__answers">
        <PostForm {...form} labelledBy="accept-button">
          <AnswerButton id="accept" value="accept" label={t('link-pages.answer.accept')} isFirst />
          <p id="accept-hint">
            {t(`link-pages.answer.${standing === 'talk' ? 'acceptTalkHint' : 'acceptHint'}`, { name })}
          </p>
        </PostForm>
        {standing === 'asked' && (
          <PostForm {...form} labelledBy="talk-button">
            <AnswerButton id="talk" value="want-talk" label={t('link-pages.answer.wantTalk')} />
            <p id="talk-hint">{t('link-pages.answer.wantTalkHint', { name })}</p>
          </PostForm>
        )}
        <PostForm {...form} labelledBy="decline-button">
          <AnswerButton id="decline" value="decline" label={t('link-pages.answer.decline')} />
          <p id="decline-hint">{t('link-pages.answer.declineHint', { name })}</p>
        </PostForm>
        <PostForm {...form} labelledBy="full-button">
          <AnswerButton id="full" value="full" label={t('link-pages.answer.fullTitle')} />
          <p id="full-hint">{t('link-pages.answer.fullHint')}</p>
        </PostForm>
      </div>
    </section>
  );
}

interface AnswerButtonProps {
  /** Before `-button` and `-hint`. */
  id: string;
  value: string;
  label: string;
  isFirst?: boolean;
}

/** Leads to the page that asks once more: {@link SureAnswer}. */
function AnswerButton({ id, value, label, isFirst = false }: AnswerButtonProps) {
  return (
    <button
      class="button"
      data-kind={isFirst ? undefined : 'secondary'}
      id={`${id}-button`}
      name="answer"
      type="submit"
      value={value}
      aria-describedby={`${id}-hint`}
    >
      {label}
    </button>
  );
}
