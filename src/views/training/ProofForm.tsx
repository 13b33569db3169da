import { endpointIn } from '../../domain/texts/addresses.ts';
import type { Translate } from '../../domain/texts/texts.ts';

export interface ProofValues {
  /** The signed result of the check. */
  result: string;
  name: string;
  email: string;
}
export type ProofField = 'name' | 'email';

interface Props {
  t: Translate;
  /** Tells two of these forms on one page apart: right after the check, or later. */
  of: 'passed' | 'kept';
  values?: Partial<ProofValues>;
  wrong?: readonly ProofField[];
}

const FIELDS = [
  { name: 'name', type: 'text', maxlength: 80 },
  { name: 'email', type: 'email', maxlength: 254 },
] as const;

/** Asks for a certificate. */
export function ProofForm({ t, of, values = {}, wrong = [] }: Props) {
  return (
    <form
      class="check__form"
      action={endpointIn('/api/certificate', t)}
      method="post"
      novalidate
      data-proof={of}
    >
      <input type="hidden" name="result" value={values.result ?? ''} />
      {FIELDS.map(({ name, type, maxlength }) => {
        const id = `${of}-${name}`;
        const isWrong = wrong.includes(name);
        return (
          <div class="field" data-field={name} key={name}>
            <label class="field__label" for={id}>
              {t(`check.proof.${name}`)}
            </label>
            <p class="field__hint" id={`${id}-hint`}>
              {t(`check.proof.${name}Hint`)}
            </p>
            <p class="field__error" id={`${id}-error`} data-error-for={name} hidden={!isWrong}>
              {t(`check.proof.${name}Error`)}
            </p>
            <input
              class="input"
              id={id}
              name={name}
              type={type}
              dir="auto"
              value={values[name]}
              maxlength={maxlength}
              autocomplete={name}
              spellcheck={type === 'email' ? false : undefined}
              aria-describedby={`${id}-hint${isWrong ? ` ${id}-error` : ''}`}
              aria-invalid={isWrong ? 'true' : undefined}
              autofocus={wrong[0] === name}
            />
          </div>
        );
      })}
      <p data-without-script class="field__hint">
        {t('check.proof.badgeNeedsScript')}
      </p>
      <p>
        <button class="button" type="submit">
          {t('check.proof.send')}
        </button>
      </p>
      <p role="status" data-status />
    </form>
  );
}
