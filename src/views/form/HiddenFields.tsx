import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** The key under which the form is stored once; empty until the script made one. */
  id: string;
  /** When the page opened, in milliseconds since 1970; empty without a script. */
  opened: string;
  /** What came back in the field that no person sees. */
  website?: string | undefined;
}

/** The names of {@link HiddenFields}. */
export const HIDDEN_NAMES = ['id', 'opened', 'website'] as const;

/** What no person fills in: the key, the moment of opening, and a field that only a program sees. */
export function HiddenFields({ t, id, opened, website }: Props) {
  return (
    <>
      <div class="honeypot" aria-hidden="true">
        <label for="website">{t('honeypot')}</label>
        <input
          id="website"
          name="website"
          type="text"
          tabIndex={-1}
          autocomplete="off"
          defaultValue={website || undefined}
        />
      </div>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="opened" value={opened} />
    </>
  );
}
