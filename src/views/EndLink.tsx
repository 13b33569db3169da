import type { LinkPurpose } from '../domain/links/link-pages.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { PostForm } from './PostForm.tsx';

interface Props {
  t: Translate;
  purpose: LinkPurpose;
  token: string;
}

/** Leads to the page that asks whether the links should end ({@link SureEnd}): for who sent the mail on, or whose mail others read. */
export function EndLink({ t, purpose, token }: Props) {
  return (
    <details class="fold">
      <summary>{t('link-pages.endLink.title')}</summary>
      <PostForm t={t} purpose={purpose} token={token} class="link-page__sure">
        <p>{t('link-pages.endLink.why')}</p>
        <p>{t('link-pages.endLink.then')}</p>
        <p>
          <button class="button" data-kind="secondary" name="links" type="submit" value="end">
            {t('link-pages.endLink.button')}
          </button>
        </p>
      </PostForm>
    </details>
  );
}
