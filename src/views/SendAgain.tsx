import type { FormValues } from '../domain/intake/values.ts';
import { endpointIn } from '../domain/texts/addresses.ts';
import type { Translate } from '../domain/texts/texts.ts';

/** What somebody sent that was not taken, and where to. */
export interface SentBefore {
  endpoint: string;
  values: FormValues;
}

/** Everything that was sent, whatever form it came from: one tap sends it once more. */
export const SendAgain = ({ t, sent: { endpoint, values } }: { t: Translate; sent: SentBefore }) => (
  <form action={endpointIn(endpoint, t)} method="post">
    {Object.entries(values).flatMap(([name, all]) =>
      all.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
    )}
    <button class="button" type="submit">
      {t('form.refused.again')}
    </button>
  </form>
);
