import { isLongName } from '../../domain/certificate/long-name.ts';
import type { Logo } from '../../domain/certificate/logo.ts';
import type { Translate } from '../../domain/texts/texts.ts';
import { Mark } from '../Mark.tsx';

/** What the page can say of a certificate; each has its sentences. */
export type CertificateState = 'valid' | 'older' | 'altered' | 'unknownKey' | 'unreadable' | 'noKeys';

interface VerdictProps {
  t: Translate;
  /** Without it the script of the page says it. */
  state?: CertificateState | undefined;
}

/** Whether a certificate is real, in words and shape. */
export function CertificateVerdict({ t, state }: VerdictProps) {
  const said = (part: string) => state && t(`certificate.state.${state}.${part}`, { version: '2026.1' });
  return (
    <div
      class="certificate-page__verdict"
      data-beside
      data-verdict
      data-state={state}
      tabindex={-1}
      hidden={state === undefined}
      data-pagefind-ignore
    >
      <span class="certificate-page__sign" aria-hidden="true" data-sign>
        {said('sign')}
      </span>
      <div>
        <h2 data-verdict-title>{said('title') ?? t('certificate.check.title')}</h2>
        <p data-verdict-text>{said('text')}</p>
      </div>
    </div>
  );
}

interface PaperProps {
  t: Translate;
  issuer: string;
  logo: Logo;
  /** What stands in it; without it the script of the page fills it in. */
  example?: { name: string; module: string } | undefined;
}

const FACTS = ['day', 'score', 'version', 'number'] as const;

/** The certificate as it is printed, exactly one A4. */
export function CertificatePaper({ t, issuer, logo, example }: PaperProps) {
  return (
    <article
      class="certificate"
      data-paper
      aria-labelledby="paper-name"
      hidden={example === undefined}
      data-pagefind-ignore
    >
      <p class="certificate__issuer">
        <Mark logo={logo} />
        <span>{issuer}</span>
      </p>
      <p class="certificate__kind">{t('certificate.paper.kind')}</p>
      <p>{t('certificate.paper.given')}</p>
      <h2 class="certificate__name" id="paper-name">
        <bdi data-name data-long={isLongName(example?.name ?? '') || undefined}>
          {example?.name ?? t('certificate.paper.kind')}
        </bdi>
      </h2>
      <p>{t('certificate.paper.did')}</p>
      <p class="certificate__module" data-module>
        {example?.module}
      </p>
      <dl class="certificate__facts">
        {FACTS.map((fact) => (
          <div key={fact}>
            <dt>{t(`certificate.paper.${fact}`)}</dt>
            <dd data-fact={fact}>{example && '-'}</dd>
          </div>
        ))}
      </dl>
      <div class="certificate__proof">
        <div class="certificate__code" role="img" aria-label={t('certificate.paper.qr')} data-code />
        <div>
          <p>{t('certificate.paper.scan')}</p>
          <p class="certificate__honest">{t('certificate.paper.honest')}</p>
        </div>
      </div>
    </article>
  );
}
