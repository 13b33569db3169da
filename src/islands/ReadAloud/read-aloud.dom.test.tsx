import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { translator } from '../../domain/texts/texts.ts';
import { readTexts } from '../../loaders/texts.ts';
import { ReadAloud } from '../../views/ReadAloud.tsx';
import { startReading } from './read-aloud.ts';

const t = translator(readTexts('nl'));
const page = renderToString(
  <main>
    <div data-read>
      <p>Wat ervoor staat.</p>
      <ReadAloud t={t} hasVoice />
      <h2>Een kop</h2>
      <p>
        Wacht even. Tel tot <button class="term">vijf</button>.<span popover="auto">Een uitleg.</span>
      </p>
      <nav>
        <p>Verder</p>
      </nav>
      <div class="conversation__turn">
        <p>Ik weet het niet.</p>
      </div>
      <section id="part-2" hidden>
        <p>Op een telefoon later.</p>
      </section>
    </div>
    <p>Wat er niet bij hoort.</p>
  </main>,
);

const voice = (name: string, lang: string, localService: boolean) => ({ name, lang, localService });
const OWN = [voice('Een', 'nl-NL', true), voice('Twee', 'nl_BE', true)];
const OTHERS = [voice('Ver', 'nl-NL', false), voice('Engels', 'en-GB', true)];

class Said extends EventTarget {
  voice?: { name: string; lang: string };
  lang = '';
  pitch = 1;
  text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

let said: Said[];
const cancel = vi.fn();
const button = () => document.querySelector<HTMLElement>('[data-read-aloud] button')!;
const stopButton = () => document.querySelector<HTMLElement>('body > .read-aloud__stop button');
const marked = () => document.getSelection()?.toString();

/** The device has these voices. */
function withVoices(voices: object[]): void {
  vi.stubGlobal('SpeechSynthesisUtterance', Said);
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices, speak: (one: Said) => said.push(one), cancel });
}
/** The device has said the sentence it was at. */
const saidIt = () => said.at(-1)?.dispatchEvent(new Event('end'));

beforeEach(() => {
  said = [];
  cancel.mockClear();
  document.documentElement.lang = 'nl';
  document.body.innerHTML = page;
  document.querySelector('#part-2')!.setAttribute('hidden', 'until-found');
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  withVoices([...OTHERS, ...OWN]);
});
afterEach(() => {
  dispatchEvent(new Event('pagehide'));
  vi.unstubAllGlobals();
});

it('reads what comes after the button, sentence by sentence, without what is for the eye', () => {
  startReading(button());
  while (stopButton()) saidIt();
  expect(said.map(({ text }) => text)).toEqual([
    'Een kop',
    'Wacht even.',
    'Tel tot vijf.',
    'Ik weet het niet.',
    'Op een telefoon later.',
  ]);
});

it('speaks only with voices of the device in the language of the page, and the other one with a second voice', () => {
  startReading(button());
  while (stopButton()) saidIt();
  expect(said.map(({ voice: own }) => own?.name)).toEqual(['Een', 'Een', 'Een', 'Twee', 'Een']);
});

it('lets the other one sound otherwise where the device has one voice', () => {
  withVoices(OWN.slice(0, 1));
  startReading(button());
  while (stopButton()) saidIt();
  expect(said.map(({ pitch }) => pitch < 1)).toEqual([false, false, false, true, false]);
});

it('says nothing where the device has no voice of its own', () => {
  withVoices(OTHERS);
  startReading(button());
  expect(said).toEqual([]);
  expect(stopButton()).toBeNull();
});

it('marks the sentence that is read, and opens the part of the lesson that holds it', () => {
  startReading(button());
  saidIt();
  expect(marked()).toBe('Wacht even.');
  for (let step = 0; step < 3; step += 1) saidIt();
  expect(location.hash).toBe('#part-2');
});

it.each([
  ['its button', () => stopButton()!.click()],
  ['Escape', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
  ['leaving the page', () => dispatchEvent(new Event('pagehide'))],
])('is stopped by %s, and then says and marks nothing more', (_, stop) => {
  startReading(button());
  expect(document.activeElement).toBe(stopButton());
  stop();
  expect(cancel).toHaveBeenCalledOnce();
  saidIt();
  expect(said).toHaveLength(1);
  expect(stopButton()).toBeNull();
  expect(marked()).toBe('');
  expect(document.activeElement).toBe(button());
});
