import { endpointIn } from '../../domain/texts/addresses.ts';
import type { Translate } from '../../domain/texts/texts.ts';

export interface ProofValues {
  /** The signed result of the check. */
  result: string;
  name: string;
}
/** Why a certificate cannot have a name: there is none, it is no name, or the result was given to another one. */
export type WrongName = 'empty' | 'name' | 'taken';

interface Props {
  t: Translate;
  /** Tells two of these forms on one page apart: right after the check, or later. */
  of: 'passed' | 'kept';
  values?: Partial<ProofValues>;
  wrong?: WrongName;
}

/** Asks for a certificate. */
export function ProofForm({ t, of, values = {}, wrong }: Props) {
  const id = `${of}-name`;
  return (
    <form
      class="check__form"
      action={endpointIn('/api/certificate', t)}
      method="post"
      novalidate
      data-proof={of}
    >
      <input type="hidden" name="result" value={values.result ?? ''} />
      <div class="field" data-field>
        <label class="field__label" for={id}>
          {t('check.proof.name')}
        </label>
        <p class="field__hint" id={`${id}-hint`}>
          {t('check.proof.nameHint')}
        </p>
        <p class="field__error" id={`${id}-error`} data-error hidden={!wrong}>
          {t(`check.proof.${wrong ?? 'name'}Error`)}
        </p>
        <input
          class="input"
          id={id}
          name="name"
          type="text"
          dir="auto"
          value={values.name}
          maxlength={80}
          autocomplete="name"
          aria-describedby={`${id}-hint${wrong ? ` ${id}-error` : ''}`}
          aria-invalid={wrong ? 'true' : undefined}
          autofocus={wrong !== undefined}
        />
      </div>
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
