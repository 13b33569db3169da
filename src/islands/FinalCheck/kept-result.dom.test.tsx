import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, it, vi } from 'vitest';
import { translator } from '../../domain/texts/texts.ts';
import { TEST_MODULE } from '../../domain/training/check/module.fixture.ts';
import { readTexts } from '../../loaders/texts.ts';
import { FinalCheck } from '../../views/training/FinalCheck.tsx';
import { startFinalCheck } from './final-check.ts';
import { keepTries } from './tries.ts';
import { keepResult, keptResult } from '../../stores/training/kept-result.ts';

const module = { ...TEST_MODULE, version: '2999.1' };
const state = { kind: 'ask', draw: 'd', tries: '', questions: [], answers: {}, open: [] } as const;
const kept = () => document.querySelector<HTMLElement>('[data-kept-proof]')!;

function openCheck(): void {
  document.body.innerHTML = renderToString(
    <>
      <FinalCheck module={module} state={state} t={translator(readTexts('nl'))} />
      <script id="page-data" type="application/json" />
    </>,
  );
  const texts = {
    'open.tab': 'Nog niet klaar:',
    'proof.expired': 'Te lang geleden.',
    sending: '…',
    notSent: 'Niet verstuurd.',
  };
  document.querySelector('#page-data')!.textContent = JSON.stringify({ texts });
  startFinalCheck(document.querySelector<HTMLElement>('[data-check-page]')!, () => new Date('2099-01-01'));
}

beforeEach(() => localStorage.clear());

it('who passed an older version can make a certificate, whatever the clock of the device says', () => {
  openCheck();
  expect(kept().hidden).toBe(true);
  keepResult('m', 'a.result.token');
  openCheck();
  expect(kept().hidden).toBe(false);
  expect(kept().querySelector<HTMLInputElement>('[name="result"]')?.value).toBe('a.result.token');
});

it('a result that the edge no longer takes is not offered again', async () => {
  keepResult('m', 'a.result.token');
  openCheck();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ error: 'expired' }, { status: 422 })));
  kept().querySelector('form')!.requestSubmit();
  await vi.waitFor(() => expect(kept().querySelector('[data-status]')!.textContent).toBe('Te lang geleden.'));
  expect(keptResult('m')).toBeUndefined();
  vi.unstubAllGlobals();
});

it('an attempt in another tab counts here too, also when this one was open before', async () => {
  openCheck();
  const form = document.querySelector<HTMLFormElement>('form[data-check]')!;
  keepTries('m', 'of.the.other.tab');
  let sent: string | null = null;
  vi.stubGlobal('fetch', (_: string, { body }: { body: URLSearchParams }) => {
    sent = body.get('tries');
    return Promise.reject(new Error('offline'));
  });
  form.requestSubmit();
  await vi.waitFor(() => expect(sent).toBe('of.the.other.tab'));
  vi.unstubAllGlobals();
});
