import type { Env } from '../env.ts';
import { SettingError } from '../setting-error.ts';
import { sender } from './address.ts';

/** `MAIL_FROM`, once it is sure that it is one address. A wrong one makes mail wait until it is corrected. Throws {@link SettingError}. */
export function mailFrom({ MAIL_FROM }: { MAIL_FROM: string }): string {
  try {
    sender(MAIL_FROM);
    return MAIL_FROM;
  } catch {
    throw new SettingError(
      'MAIL_FROM must be one mail address: name@organisation.nl, or Name <name@organisation.nl>',
    );
  }
}

/** The settings with the addresses of coordinators. */
export type CoordinatorSettings = Pick<Env, 'COORDINATOR_MAIL' | `COORDINATOR_MAIL_${string}`>;

/** Which setting is for a programme: `COORDINATOR_MAIL_SMALL_PRACTICES` of `small-practices`, when that holds anything. */
function settingFor(settings: CoordinatorSettings, programme = ''): keyof CoordinatorSettings {
  const own = `COORDINATOR_MAIL_${programme.toUpperCase().replaceAll('-', '_')}` as const;
  return settings[own]?.trim() ? own : 'COORDINATOR_MAIL';
}

/** Who gets the mail about a programme, each once: one or more addresses with commas between them. It judges none of them. */
export const coordinators = (settings: CoordinatorSettings, programme?: string): string[] => [
  ...new Set(
    (settings[settingFor(settings, programme)] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** The address of one coordinator; `undefined` when the setting holds fewer by now. Throws {@link SettingError}. */
export function coordinatorAddress(
  settings: CoordinatorSettings,
  place: number,
  programme?: string,
): string | undefined {
  const all = coordinators(settings, programme);
  const given = all[place];
  if (given === undefined && all.length > 0) return undefined;
  try {
    return sender(given ?? '').address;
  } catch {
    throw new SettingError(
      `${settingFor(settings, programme)} must be mail addresses with commas between them: name@organisation.nl, or Name <name@organisation.nl>`,
    );
  }
}
