import { writeCopy } from '../../domain/training/copy.ts';
import type { Outline } from '../../domain/training/outline.ts';
import { isEmpty } from '../../domain/training/progress.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { askToStay, keepCopied } from '../../stores/training/device.ts';
import { keptResults } from '../../stores/training/kept-result.ts';
import { $progress } from '../../stores/training/progress.ts';
import { portalDay } from '../../stores/portal-day.ts';
import { offerShare } from '../share-link.ts';

/** Lets the browser keep a text as a file. */
function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // By then the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The button that makes a file with everything. */
export function startFileExport(
  part: HTMLElement,
  texts: Texts,
  tell: (words: string) => void,
  clock: () => Date,
): void {
  part.querySelector('button')?.addEventListener('click', () => {
    if (isEmpty($progress.get())) {
      tell(say(texts, 'nothing'));
      return;
    }
    const now = clock();
    const { device } = keepCopied(now);
    download(writeCopy($progress.get(), device, now, keptResults()), `training-${portalDay(now)}.json`);
    tell(say(texts, 'fileMade'));
    void askToStay();
  });
}

/** The link for the QR code: the short form, without conversations when they do not fit. */
async function drawQrCode(address: string, outline: Outline): Promise<{ drawing?: string; words: string }> {
  const { qrOf } = await import('./qr.ts');
  const { packQrLink } = await import('./link.ts');
  const all = $progress.get();
  for (const [progress, words] of [
    [all, 'qr'],
    [{ ...all, talks: {} }, 'qrNoTalks'],
  ] as const) {
    const drawing = qrOf(address + (await packQrLink(progress, outline)));
    if (drawing !== undefined) return { drawing, words };
  }
  return { words: 'qrLong' };
}

/** The button that makes a link, with a QR code when it is short enough. */
export function startLinkExport(
  part: HTMLElement,
  texts: Texts,
  tell: (words: string) => void,
  outline: Outline | undefined,
): void {
  const made = part.querySelector<HTMLElement>('[data-made]');
  const field = part.querySelector<HTMLInputElement>('input');
  const qrCode = part.querySelector<HTMLElement>('[data-qr]');
  const words = part.querySelector<HTMLElement>('[data-qr-words]');

  async function show(): Promise<void> {
    const address = `${location.origin}${location.pathname}`;
    const { packLink } = await import('./link.ts');
    const link = address + (await packLink($progress.get()));
    const { drawing, words: said } = outline ? await drawQrCode(address, outline) : { words: 'qrLong' };
    if (!made || !field || !qrCode || !words) return;
    field.value = link;
    qrCode.hidden = drawing === undefined;
    qrCode.innerHTML = drawing ?? '';
    words.textContent = say(texts, said);
    made.hidden = false;
    field.focus();
    field.select();
  }

  part.querySelector('[data-make]')?.addEventListener('click', () => {
    if (isEmpty($progress.get())) tell(say(texts, 'nothing'));
    else show().catch(() => tell(say(texts, 'linkFailed')));
  });
  const copy = () => {
    navigator.clipboard.writeText(field?.value ?? '').then(
      () => tell(say(texts, 'linkCopied')),
      () => tell(say(texts, 'linkNotCopied')),
    );
  };
  part.querySelector('[data-copy]')?.addEventListener('click', copy);
  offerShare(part.querySelector('[data-share]'), () => field?.value ?? '', copy);
}
