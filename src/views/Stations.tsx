import type { WayStation } from '../domain/requests/stations.ts';
import type { Translate } from '../domain/texts/texts.ts';

export interface Station {
  name: string;
  standing: WayStation['standing'];
  /** When it was, or is planned, in words. */
  when?: string | undefined;
  /** The file with that day for a calendar, and the words that say which day it is. */
  calendar?: { href: string; words: string } | undefined;
}

interface Props {
  t: Translate;
  stations: readonly Station[];
}

/** The way of what somebody sent, with what is still ahead: upright, and lying where there is room. Nothing without stations. */
export function Stations({ t, stations }: Props) {
  if (stations.length === 0) return null;
  return (
    <ol class="stations" role="list" aria-label={t('stations.label')}>
      {stations.map(({ name, standing, when, calendar }) => (
        <li
          class="stations__stop"
          data-standing={standing}
          aria-current={standing === 'now' ? 'step' : undefined}
          key={name}
        >
          <strong class="stations__name">{name}</strong>
          {(standing === 'done' || standing === 'ahead') && (
            <span class="visually-hidden">{t(`stations.${standing}`)}</span>
          )}
          {when !== undefined && <span class="stations__when">{when}</span>}
          {calendar !== undefined && (
            <a class="stations__calendar" href={calendar.href} download>
              {t('stations.calendar')} <span class="visually-hidden">{calendar.words}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
