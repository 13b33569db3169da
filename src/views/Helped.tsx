import { HELPED, helpedStep } from '../domain/requests/helped.ts';
import type { Translate } from '../domain/texts/texts.ts';
import { PostForm } from './PostForm.tsx';

interface Props {
  t: Translate;
  token: string;
  helped: 'asked' | 'counted';
}

/** Asks a mentee whether the one talk helped, or says that the answer was counted. */
export function Helped({ t: site, token, helped }: Props) {
  const t = (key: string) => site(`link-pages.course.helped.${key}`);
  return (
    <section class="stack" aria-labelledby="helped-title">
      <h2 id="helped-title">{t('title')}</h2>
      <p>{t(helped === 'counted' ? 'counted' : 'text')}</p>
      {helped === 'asked' && (
        <PostForm t={site} purpose="course" token={token} class="form-flow__buttons" label={t('title')}>
          {HELPED.map((answer) => (
            <button
              class="button"
              data-kind="secondary"
              key={answer}
              name="step"
              type="submit"
              value={helpedStep(answer)}
            >
              {t(answer)}
            </button>
          ))}
        </PostForm>
      )}
    </section>
  );
}
