import { SettingError } from '../setting-error.ts';
import { sender } from './address.ts';

/** An address from the settings. A wrong one makes mail wait until it is corrected. Throws {@link SettingError}. */
export function settingAddress<Name extends 'COORDINATOR_MAIL' | 'MAIL_FROM'>(
  settings: Readonly<Record<Name, string>>,
  name: Name,
): string {
  try {
    sender(settings[name]);
    return settings[name];
  } catch {
    throw new SettingError(
      `${name} must be one mail address: name@organisation.nl, or Name <name@organisation.nl>`,
    );
  }
}
