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

/** What `COORDINATOR_MAIL` holds, each once: one or more addresses with commas between them. It judges none of them. */
export const coordinators = ({ COORDINATOR_MAIL }: { COORDINATOR_MAIL: string }): string[] => [
  ...new Set(
    (COORDINATOR_MAIL || '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** The address of one coordinator; `undefined` when the setting holds fewer by now. Throws {@link SettingError}. */
export function coordinatorAddress(
  settings: { COORDINATOR_MAIL: string },
  place: number,
): string | undefined {
  const all = coordinators(settings);
  const given = all[place];
  if (given === undefined && all.length > 0) return undefined;
  try {
    return sender(given ?? '').address;
  } catch {
    throw new SettingError(
      'COORDINATOR_MAIL must be mail addresses with commas between them: name@organisation.nl, or Name <name@organisation.nl>',
    );
  }
}
