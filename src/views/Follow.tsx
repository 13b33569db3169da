import type { ProgrammeWords } from '../domain/programmes/programme.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { EndLink } from './EndLink.tsx';
import { type FaceOf, LinkPage, type LinkPageProps } from './LinkPage.tsx';
import { TwoPeople } from './illustrations/TwoPeople.tsx';
import { OwnQuestion } from './OwnQuestion.tsx';
import type { Roads } from './PairRoads.tsx';
import { Portrait } from './Portrait.tsx';
import { PostForm } from './PostForm.tsx';
import { type Station, Stations } from './Stations.tsx';

/** One of the mentors whom somebody chose, in order. */
export interface FollowedMentor {
  id: string;
  name: string;
  outcome: string;
  standing: string;
  /** The order that asks this mentor earlier; absent when that is not possible. */
  earlier?: readonly string[] | undefined;
  /** Whether the mentee can wait for a place with this mentor. */
  canWait: boolean;
  /** Absent when there is no profile any more. */
  face?: FaceOf | undefined;
  /** The mentor was erased: there is no profile and no name. */
  isGone?: boolean;
}

/** One event: the day in words, the ISO time, and a sentence. */
export interface HistoryItem {
  day: string;
  at: string;
  text: string;
}

export interface FollowData {
  token: string;
  reference: string;
  /** What was sent, in a word: a message. */
  what: string;
  title: string;
  now: string;
  /** How it ends well: somebody said yes, or they finished. */
  moment?: 'sent' | 'accepted' | 'finished' | undefined;
  /** The mentor whom the heading names. */
  face?: FaceOf | undefined;
  /** What the sender asked a mentor. */
  question?: string | undefined;
  /** The points of the two roads, as far as the portal knows them. */
  roads?: Roads | undefined;
  then?: string | undefined;
  mentors: readonly FollowedMentor[];
  isOrdered: boolean;
  /** The way of what was sent, while it goes on. */
  stations: readonly Station[];
  /** Empty when the stations say all of it. */
  history: readonly HistoryItem[];
  /** The page of a pair, once a mentor said yes. */
  courseHref?: string | undefined;
  /** Whether the pair is past its first talk, as far as this side knows. */
  hasTalked?: boolean | undefined;
  /** Of a request that runs. */
  programme?: ProgrammeWords | undefined;
  /** After a pair parted: whether the next mentor of the list can be asked, and whether there is more to choose. */
  canAskNext: boolean;
  canChooseAnew: boolean;
  canAskAgain: boolean;
  withdraw?: 'withdraw' | 'withdrawMessage' | undefined;
}

/** Where people follow what they sent. It shows nothing that says who asked. */
export function Follow({ t, contact, data }: LinkPageProps & { data: FollowData }) {
  const { token, what, mentors, history, withdraw } = data;
  const list = (
    <ol class="link-page__mentors">
      {mentors.map((mentor) => (
        <MentorItem key={mentor.id} t={t} mentor={mentor} />
      ))}
    </ol>
  );
  return (
    <LinkPage
      {...{ t, contact }}
      title={data.title}
      face={data.face}
      picture={data.moment && <TwoPeople of={data.moment} />}
      roads={data.roads}
      programme={data.programme}
      reference={data.reference}
    >
      <Stations t={t} stations={data.stations} />
      <Now t={t} data={data} />
      {mentors.length > 0 && (
        <section aria-labelledby="mentors-title">
          <h2 id="mentors-title">{t('link-pages.follow.mentorsTitle')}</h2>
          {data.isOrdered && <p>{t('link-pages.follow.mentorsHint')}</p>}
          {mentors.some(({ canWait }) => canWait) && <p>{t('link-pages.follow.waitHint')}</p>}
          {mentors.some(({ earlier, canWait }) => earlier || canWait) ? (
            <PostForm t={t} purpose="follow" token={token} labelledBy="mentors-title">
              {list}
            </PostForm>
          ) : (
            list
          )}
        </section>
      )}
      <div>
        {data.question !== undefined && <OwnQuestion t={t} question={data.question} />}
        {history.length > 0 && (
          <details class="fold">
            <summary>{t('link-pages.follow.historyTitle')}</summary>
            <ol class="link-page__history" role="list">
              {history.map(({ day, at, text }) => (
                <li key={at + text}>
                  <time dateTime={at}>{day}</time> {text}
                </li>
              ))}
            </ol>
          </details>
        )}
        {withdraw && (
          <details class="fold">
            <summary>{t(`link-pages.follow.${withdraw}.title`, { what })}</summary>
            <PostForm t={t} purpose="follow" token={token} class="link-page__sure">
              <p>{t(`link-pages.follow.${withdraw}.text`)}</p>
              <p>
                <button class="button" name="withdraw" type="submit" value="yes">
                  {t(`link-pages.follow.${withdraw}.button`, { what })}
                </button>
              </p>
            </PostForm>
          </details>
        )}
        <EndLink t={t} purpose="follow" token={token} />
      </div>
    </LinkPage>
  );
}

function Now({ t, data }: { t: Translate; data: FollowData }) {
  return (
    <section class="link-page__card" aria-labelledby="now-title">
      <h2 id="now-title">{t('link-pages.follow.nowTitle')}</h2>
      <p class="lead">{data.now}</p>
      {data.then && <p>{data.then}</p>}
      {data.courseHref && (
        <p class="form-flow__buttons">
          <a class="button" href={data.courseHref}>
            {t('link-pages.follow.course')}
          </a>
          {!data.hasTalked && (
            <a class="button" data-kind="secondary" href={t('addresses.firstTalkTool')}>
              {t('link-pages.answer.tool')}
            </a>
          )}
        </p>
      )}
      {data.canAskNext && (
        <PostForm t={t} purpose="follow" token={data.token} label={t('link-pages.follow.askNext')}>
          <p class="form-flow__buttons">
            <button class="button" name="ask-next" type="submit" value="yes">
              {t('link-pages.follow.askNext')}
            </button>
          </p>
        </PostForm>
      )}
      {data.canChooseAnew && (
        <p>
          <a href={t('addresses.matchtest')}>{t('link-pages.follow.chooseAnew')}</a>{' '}
          {t('link-pages.follow.chooseAnewHint')}
        </p>
      )}
      {data.canAskAgain && (
        <p class="form-flow__buttons">
          <a class="button" href={t('addresses.request')}>
            {t('link-pages.follow.again')}
          </a>
        </p>
      )}
    </section>
  );
}

function MentorItem({ t, mentor }: { t: Translate; mentor: FollowedMentor }) {
  const { id, name, outcome, standing, earlier, canWait } = mentor;
  const button = { class: 'button', 'data-kind': 'secondary', type: 'submit' } as const;
  return (
    <li data-outcome={outcome}>
      <div class="link-page__mentor">
        {mentor.face && <Portrait {...mentor.face} />}
        <div>
          {mentor.isGone ? (
            <span class="link-page__name">{name}</span>
          ) : (
            <a class="link-page__name" href={t('addresses.mentor', { mentor: id })}>
              <bdi>{name}</bdi>
            </a>
          )}{' '}
          <span class="link-page__standing">{standing}</span>
        </div>
      </div>
      {earlier && (
        <button {...button} name="order" value={earlier.join(' ')}>
          {t('link-pages.follow.up', { mentor: name })}
        </button>
      )}
      {canWait && (
        <button {...button} name="wait" value={id}>
          {t('link-pages.follow.wait', { mentor: name })}
        </button>
      )}
    </li>
  );
}
