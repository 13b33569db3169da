import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** What was done on this device, as the script shows it. */
  shown?: { due: string; passed: readonly { title: string; href?: string }[] };
}

/** What waits for somebody, and which final checks were passed on this device. Nothing shows to who has not begun. */
export function TrainingStanding({ t, shown }: Props) {
  const own = (key: string, facts = {}) => t(`training-progress.standing.${key}`, facts);
  return (
    <section
      class="standing"
      data-standing
      hidden={!shown}
      aria-labelledby="standing-title"
      data-pagefind-ignore
    >
      <h2 id="standing-title">{own('title')}</h2>
      <p data-due hidden={!shown}>
        <span data-says>{shown?.due}</span> <a href={t('addresses.review')}>{own('review')}</a>
      </p>
      <ul class="standing__passed" role="list" data-passed-list>
        {shown?.passed.map((one) => (
          <PassedCheck key={one.title} t={t} {...one} />
        ))}
      </ul>
      <template data-template="passed">
        <PassedCheck t={t} title="" href={t('addresses.training')} />
      </template>
    </section>
  );
}

/** With the way to the certificate as long as it can be made on this device. */
const PassedCheck = ({ t, title, href }: { t: Translate; title: string; href?: string }) => (
  <li>
    <span>{title}</span>{' '}
    {href !== undefined && <a href={href}>{t('training-progress.standing.certificate')}</a>}
  </li>
);
