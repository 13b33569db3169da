import type { LinkPurpose } from '../domain/links/link-pages.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { LinkPage, type LinkPageProps } from './LinkPage.tsx';

/** `ended`: somebody made it invalid; `gone`: the data behind the link was erased; `mentor-gone`: the mentor left. */
export type LinkProblem = 'unknown' | 'expired' | 'ended' | 'gone' | 'mentor-gone';

const textOfProblem = (t: Translate, problem: LinkProblem, part: 'title' | 'text' | 'help') =>
  t(`link-pages.${problem === 'mentor-gone' ? 'gone' : problem}.${part}`);

export const closedTitle = (t: Translate, problem: LinkProblem): string => textOfProblem(t, problem, 'title');

/** Behind these, for who sent something, there is another way on than to call. */
const SENDERS: readonly LinkPurpose[] = ['follow', 'course'];

interface Props extends LinkPageProps {
  purpose: LinkPurpose;
  problem: LinkProblem;
}

/** The page of a link that opens nothing: why, and what to do. */
export function ClosedLink({ t, contact, purpose, problem }: Props) {
  const isSender = SENDERS.includes(purpose);
  const text = (part: 'text' | 'help') => textOfProblem(t, problem, part);
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={closedTitle(t, problem)}
      head={
        <>
          <p class="lead">{problem === 'mentor-gone' ? t('availability.mentor.goneText') : text('text')}</p>
          {isSender && problem === 'expired' && <p>{t('link-pages.expired.newLink')}</p>}
          <p>{text('help')}</p>
          {isSender && problem !== 'unknown' && (
            <p>
              {t('link-pages.wayOn.text')} <a href={t('addresses.request')}>{t('link-pages.follow.again')}</a>
            </p>
          )}
        </>
      }
    />
  );
}

/** The page without a link: which mail opens it. */
export function NoLink({ t, contact, title }: LinkPageProps & { title: string }) {
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={title}
      focusTitle={false}
      head={
        <>
          <p class="lead">{t('link-pages.direct')}</p>
          <p>{t('link-pages.directHelp')}</p>
        </>
      }
    />
  );
}
