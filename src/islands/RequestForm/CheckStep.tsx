import type { RefObject } from 'preact';
import { warningsAbout } from '../../domain/intake/warnings.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { CheckList } from './CheckList.tsx';
import { NotSent } from '../form/NotSent.tsx';
import { type RequestFormProps, STEPS } from './props.ts';
import type { RequestState } from './useRequest.ts';

interface Props extends RequestFormProps {
  request: RequestState;
  heading: RefObject<HTMLHeadingElement>;
}

/** The last page: what will be sent, who sees it, and the button that sends it. */
export function CheckStep(props: Props) {
  const { texts, messages, contact, weeks, request, heading } = props;
  const full = new Set(props.mentors.filter(({ room }) => room === 'full').map(({ id }) => id));
  const t = (key: string, facts = {}) => say(texts, key, facts);
  return (
    <section class="request__step" aria-labelledby="step-check">
      <p class="question-progress">{t('stepOf', { number: STEPS.length + 1, count: STEPS.length + 1 })}</p>
      <h1 id="step-check" tabIndex={-1} ref={heading}>
        {t('steps.check')}
      </h1>
      <p>{t('check.lead')}</p>
      <CheckList {...props} values={request.values} onRemove={request.remove} />
      {warningsAbout(request.values, full).map(({ field, key }) => (
        <p class="notice" data-kind="warning" key={field}>
          {say(messages, key)}
        </p>
      ))}
      <p>{t('check.who')}</p>
      <p>
        {t('check.keep', { count: weeks })} <a href={addressIn(texts, 'privacy')}>{t('check.keepLink')}</a>
      </p>
      {request.status === 'failed' && (
        <NotSent
          {...{ texts, messages, contact }}
          why={request.whyFailed}
          text={request.asText()}
          onRetry={() => void request.send()}
        />
      )}
      <p class="request__acts">
        <button class="button" type="submit" name="step" value="send">
          {t('check.send')}
        </button>
      </p>
      <p role="status">{request.status === 'sending' ? t('check.sending') : ''}</p>
    </section>
  );
}
