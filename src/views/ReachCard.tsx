import type { Reach } from '../domain/intake/request-in-words.ts';
import type { Translate } from '../domain/texts/texts.ts';

/** How a mentor reaches the mentee. */
export function ReachCard({ t, name, reach }: { t: Translate; name: string; reach: Reach }) {
  return (
    <section class="life__card" aria-labelledby="reach-title">
      <h2 id="reach-title">{t('life.answer.contactTitle', { name })}</h2>
      <p class="life__reach">
        <a href={reach.href}>{reach.words}</a>
      </p>
      <p>{t(`life.reach.${reach.way}`)}</p>
    </section>
  );
}
