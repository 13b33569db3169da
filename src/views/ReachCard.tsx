import type { Reach } from '../domain/intake/request-in-words.ts';
import type { Translate } from '../domain/texts/texts.ts';

/** How a mentor reaches the mentee. */
export function ReachCard({ t, name, reach }: { t: Translate; name: string; reach: Reach }) {
  return (
    <section class="link-page__card" aria-labelledby="reach-title">
      <h2 id="reach-title">{t('link-pages.answer.contactTitle', { name })}</h2>
      <p class="form-flow__buttons">
        <a class="button link-page__reach" href={reach.href}>
          {reach.way === 'phone' ? t('frame.call', { phone: reach.words }) : reach.words}
        </a>
      </p>
      <p>{t(`link-pages.reach.${reach.way}`)}</p>
    </section>
  );
}
