import { type InferOutput, object, record, string } from 'valibot';
import { type Claims, TRIAL_KEY } from '../../domain/certificate/claims.ts';
import {
  certificateIn,
  type PublicKey,
  type Verdict,
  verifyCertificate,
} from '../../domain/certificate/verify.ts';
import { isLongName } from '../../domain/certificate/long-name.ts';
import { isBefore } from '../../domain/training/version.ts';
import { say } from '../../domain/texts/texts.ts';
import { readPageData } from '../../stores/read-json.ts';
import type { BadgeOf } from './badge.ts';
import { offerShare } from '../share-link.ts';
import { publicKeys } from './keys.ts';

const dataSchema = object({
  texts: record(string(), string()),
  modules: record(string(), object({ title: string(), version: string() })),
});
type State = Exclude<Verdict['kind'], 'valid'> | 'valid' | 'older' | 'noKeys';

interface Parts extends InferOutput<typeof dataSchema> {
  page: HTMLElement;
}

function setText(page: HTMLElement, place: string, text: string): void {
  const element = page.querySelector(place);
  if (element) element.textContent = text;
}

function setHidden(page: HTMLElement, place: string, isHidden: boolean): void {
  page.querySelector(place)?.toggleAttribute('hidden', isHidden);
}

function showState({ page, texts }: Parts, state: State, version = ''): void {
  const box = page.querySelector<HTMLElement>('[data-verdict]');
  if (!box) return;
  box.dataset['state'] = state;
  box.hidden = false;
  setText(box, '[data-sign]', say(texts, `state.${state}.sign`));
  setText(box, '[data-verdict-title]', say(texts, `state.${state}.title`));
  setText(box, '[data-verdict-text]', say(texts, `state.${state}.text`, { version }));
  // The page is about this now: who listens hears it first.
  box.focus();
}

function showPaper({ page, texts }: Parts, claims: Claims, title: string): void {
  const asDate = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  setText(page, '[data-name]', claims.n);
  page.querySelector('[data-name]')?.toggleAttribute('data-long', isLongName(claims.n));
  setText(page, '[data-module]', title);
  setText(page, '[data-fact="day"]', asDate.format(new Date(`${claims.d}T00:00:00Z`)));
  setText(page, '[data-fact="score"]', say(texts, 'paper.percent', { score: claims.s }));
  setText(page, '[data-fact="version"]', claims.v);
  setText(page, '[data-fact="number"]', claims.jti);
}

/** The code on the paper and the badge need scripts of their own, a third of all: a page without a certificate has neither. */
const codeAndBadge = () => Promise.all([import('uqr'), import('./badge.ts')]);

async function showCodeAndBadge(page: HTMLElement, about: BadgeOf): Promise<void> {
  const [{ renderSVG }, { showBadge }] = await codeAndBadge();
  const code = page.querySelector('[data-code]');
  if (code) code.innerHTML = renderSVG(location.origin + about.address, { ecc: 'M', border: 2 });
  showBadge(page, about);
}

/** With the keys that came with the page, so without a network; for a key that it does not know, with those of the edge. */
async function verdictOn(token: string, { dataset }: HTMLElement): Promise<Verdict | undefined> {
  const shipped = JSON.parse(dataset['keys'] ?? '[]') as PublicKey[];
  const verdict = await verifyCertificate(token, shipped);
  if (verdict.kind !== 'unknownKey') return verdict;
  const keys = await publicKeys(dataset['keysAt'] ?? '');
  return keys && verifyCertificate(token, keys);
}

async function show(parts: Parts, token: string): Promise<void> {
  const { page, modules } = parts;
  const verdict = await verdictOn(token, page);
  const claims = verdict?.kind === 'valid' ? verdict.claims : undefined;
  const isTrial = verdict?.kind === 'valid' && verdict.kid.startsWith(TRIAL_KEY);
  setHidden(page, '[data-trial]', !isTrial);
  for (const place of ['[data-paper]', '[data-acts]']) setHidden(page, place, !claims);
  if (!claims) {
    showState(parts, verdict?.kind ?? 'noKeys');
    return;
  }
  const { title, version } = modules[claims.m] ?? { title: claims.m, version: claims.v };
  const address = `${location.pathname}#${token}`;
  showPaper(parts, claims, title);
  showCodeAndBadge(page, { module: claims.m, address, title }).catch(() => undefined);
  showState(parts, isBefore(claims.v, version) ? 'older' : 'valid', version);
}

/**
 * Verifies the certificate in the fragment of the address and shows it. The fragment never leaves the browser: what is
 * fetched are the public keys, the same for everybody. Without a token the page stays as it is.
 */
export function startCertificate(page: HTMLElement): void {
  const data = readPageData(dataSchema);
  if (!data) return;
  const parts: Parts = { page, ...data };
  const begin = () => {
    const token = certificateIn(location.hash.slice(1));
    // Other fragments lead to a part of the page.
    if (token !== '' && !document.getElementById(token)) void show(parts, token);
  };
  page.querySelector('[data-print]')?.addEventListener('click', () => print());
  const copy = () => {
    const tell = (key: string) => setText(page, '[data-copied]', say(parts.texts, `acts.${key}`));
    navigator.clipboard.writeText(location.href).then(
      () => tell('copied'),
      () => tell('notCopied'),
    );
  };
  page.querySelector('[data-copy]')?.addEventListener('click', copy);
  offerShare(page.querySelector('[data-share]'), () => location.href, copy);
  begin();
  // For a link that is opened here later, without a network: whoever gets it acts here first, or leaves for another window.
  for (const sign of ['pointerdown', 'keydown', 'visibilitychange'])
    document.addEventListener(sign, () => void codeAndBadge().catch(() => undefined), { once: true });
  addEventListener('hashchange', begin);
}
