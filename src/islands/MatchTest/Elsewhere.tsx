import { addressIn } from '../../domain/texts/addresses.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';

/** For who works at an organisation that is in no programme: what they can do. */
export function Elsewhere({ texts }: { texts: Texts }) {
  return (
    <div class="notice" data-kind="tip">
      <p>{say(texts, 'elsewhere.lead')}</p>
      <p>
        {say(texts, 'elsewhere.manager')}{' '}
        <a href={addressIn(texts, 'organisations')}>{say(texts, 'elsewhere.link')}</a>
      </p>
    </div>
  );
}
