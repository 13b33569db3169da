import { copyOf } from '../copy-of.ts';
import { type ReadSentence, sentencesAfter } from './read-blocks.ts';

const MARK = 'reading';
/** How the other one in a conversation sounds where the device has one voice. */
const OTHER_PITCH = 0.75;

/** Voices that speak the language of the page and send nothing to anybody. */
const ownVoices = (): SpeechSynthesisVoice[] =>
  speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && lang.startsWith(document.documentElement.lang));

function mark(sentence: ReadSentence | undefined): void {
  if ('highlights' in CSS) {
    if (sentence) CSS.highlights.set(MARK, new Highlight(sentence.range));
    else CSS.highlights.delete(MARK);
    return;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  if (sentence) selection?.addRange(sentence.range);
}

/** Brings what is read in sight, also when it is in a part of a lesson that a phone hides. */
function bringInSight({ block }: ReadSentence): void {
  const part = block.closest('[hidden="until-found"]');
  if (part) location.hash = part.id;
  block.scrollIntoView({ block: 'nearest' });
}

let stopReading: (() => void) | undefined;

/** Reads aloud what comes after this button, one sentence after the other, until the end or until somebody stops it. */
export function startReading(button: HTMLElement): void {
  stopReading?.();
  const [voice, second] = ownVoices();
  const place = button.closest<HTMLElement>('[data-read-aloud]');
  const queue = sentencesAfter(button);
  if (!voice || !place) return;
  const narrator = voice;
  const bar = copyOf(place, 'stop').firstElementChild;
  let isOver = false;

  function stop(): void {
    if (isOver) return;
    isOver = true;
    speechSynthesis.cancel();
    mark(undefined);
    if (bar?.contains(document.activeElement)) button.focus();
    bar?.remove();
    removeEventListener('keydown', onKey);
    removeEventListener('pagehide', stop);
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') stop();
  };

  function next(): void {
    if (isOver) return;
    const sentence = queue.shift();
    if (!sentence) {
      stop();
      return;
    }
    bringInSight(sentence);
    mark(sentence);
    const said = new SpeechSynthesisUtterance(sentence.text);
    said.voice = sentence.isOther ? (second ?? narrator) : narrator;
    said.lang = said.voice.lang;
    if (sentence.isOther && !second) said.pitch = OTHER_PITCH;
    said.addEventListener('end', next);
    said.addEventListener('error', stop);
    speechSynthesis.speak(said);
  }

  if (bar) {
    document.body.append(bar);
    const stopButton = bar.querySelector('button');
    stopButton?.addEventListener('click', stop);
    stopButton?.focus();
  }
  addEventListener('keydown', onKey);
  addEventListener('pagehide', stop);
  stopReading = stop;
  next();
}
