import type { LinkPurpose } from '../domain/links/link-pages.ts';
import type { Facts } from '../domain/texts/texts.ts';
import { LinkPage, type LinkPageProps } from './LinkPage.tsx';
import { PostForm } from './PostForm.tsx';

/** What somebody can end behind a link, by the field of the button that does it; also the names of the sentences. */
const ENDS = {
  finish: { name: 'step', value: 'finish' },
  stop: { name: 'step', value: 'stop' },
  withdraw: { name: 'withdraw', value: 'yes' },
  withdrawMessage: { name: 'withdraw', value: 'yes' },
  links: { name: 'links', value: 'end' },
} as const;

export type End = keyof typeof ENDS;

export interface SureEndData {
  end: End;
  /** Of the link that opened the page. */
  purpose: LinkPurpose;
  token: string;
  /** The page on which nothing has ended. */
  back: string;
  /** For the sentences: the other of a pair, or what was sent, in a word. */
  facts: Facts;
}

/** Asks once more whether something should end that cannot be turned back: one tap on a phone ends nothing. */
export function SureEnd({ t, contact, data }: LinkPageProps & { data: SureEndData }) {
  const { end, purpose, token, back, facts } = data;
  const text = (part: string) => t(`link-pages.sure.${end}.${part}`, facts);
  return (
    <LinkPage
      t={t}
      contact={contact}
      title={text('title')}
      head={
        <p class="lead" id="sure-text">
          {text('text')}
        </p>
      }
    >
      <PostForm t={t} purpose={purpose} token={token} label={text('title')}>
        <input name="sure" type="hidden" value="yes" />
        <p class="form-flow__buttons">
          <button class="button" {...ENDS[end]} type="submit" aria-describedby="sure-text">
            {text('button')}
          </button>
          <a class="button" data-kind="secondary" href={back}>
            {t('link-pages.sure.back')}
          </a>
        </p>
      </PostForm>
    </LinkPage>
  );
}
