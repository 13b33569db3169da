import { say } from '../../domain/texts/texts.ts';
import type { FormProps } from './props.ts';

interface Props extends Pick<FormProps, 'texts'> {
  /** The key under which the form is stored once; empty until the script made one. */
  id: string;
  /** When the page opened, in milliseconds since 1970; empty without a script. */
  opened: string;
}

/** Fields that no person fills in: the idempotency key, the time of opening, and the honeypot. */
export function HiddenFields({ texts, id, opened }: Props) {
  return (
    <>
      <div class="honeypot" aria-hidden="true">
        <label for="website">{say(texts, 'honeypot')}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
      </div>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="opened" value={opened} />
    </>
  );
}
