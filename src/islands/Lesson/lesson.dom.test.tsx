import { beforeEach, describe, expect, it } from 'vitest';
import {
  NOW,
  checkAnswer,
  chooseOptions,
  questionForm,
  keptOfLesson,
  openFirstTime,
  openLesson,
  placeOptions,
  sayInTalk,
  said,
  texts,
} from './lesson.fixture.tsx';
import { NOTHING, parseProgress, type Progress } from '../../domain/training/progress.ts';
import { answered, noted, talked } from '../../domain/training/record.ts';

beforeEach(openFirstTime);

describe('a note', () => {
  it('is kept when the field is left, and is there again', async () => {
    const field = document.querySelector('textarea')!;
    field.value = 'Ik was lang aan het woord.';
    field.dispatchEvent(new Event('change'));
    expect(keptOfLesson().notes['note']?.text).toBe('Ik was lang aan het woord.');
    await openLesson();
    expect(document.querySelector('textarea')!.value).toBe('Ik was lang aan het woord.');
  });
});

describe('the end of the lesson', () => {
  it('counts the questions, and is done when all have an answer, also a wrong one, and the talk ended', () => {
    expect(document.querySelector('[data-count]')!.textContent).toBe(
      '0 van 5 vragen gedaan. Het oefengesprek wacht nog op je.',
    );
    chooseOptions('q-one', 'a');
    checkAnswer('q-one');
    expect(document.querySelector('[data-status]')!.textContent).toMatch(/^1 van 5 vragen gedaan/);
    expect(localStorage.getItem('training:at')).toBe('les#q-more');
    chooseOptions('q-more', 'b');
    checkAnswer('q-more');
    placeOptions('q-order', '1', '2');
    checkAnswer('q-order');
    placeOptions('q-match', 'b', 'a');
    checkAnswer('q-match');
    expect(keptOfLesson().lessons['les']?.done).toBeNull();
    questionForm('q-text').querySelector('input')!.value = 'iets';
    checkAnswer('q-text');
    expect(keptOfLesson().lessons['les']?.done).toBeNull();
    expect(localStorage.getItem('training:at')).toBe('les#talk');
    sayInTalk('a');
    expect(keptOfLesson().lessons['les']?.done).toBeNull();
    sayInTalk('a');
    expect(keptOfLesson().lessons['les']?.done).toBe(NOW.getTime());
    expect(document.querySelector('[data-status]')!.textContent).toMatch(/klaar/);
    expect(localStorage.getItem('training:at')).toBe('volgende');
  });

  it('is done for who says to have read it', () => {
    document.querySelector<HTMLElement>('[data-lesson-end] button')!.click();
    expect(keptOfLesson().lessons['les']?.done).toBe(NOW.getTime());
    expect(document.activeElement?.querySelector(':scope > :not([hidden])')?.textContent).toBe(
      'Deze les is klaar.',
    );
  });
});

it('opening a lesson keeps nothing; the first act keeps where somebody is', () => {
  expect(localStorage.length).toBe(0);
  dispatchEvent(new Event('keydown'));
  expect(keptOfLesson().lessons['les']).toMatchObject({ opened: NOW.getTime(), done: null });
  expect(localStorage.getItem('training:at')).toBe('les');
});

describe('the same lesson in another tab', () => {
  const key = 'training:lesson:les';
  const LATER = NOW.getTime() + 60_000;

  /** Another tab writes the lesson as it is after this change, and this one hears of it. */
  function otherTab(change: (progress: Progress) => Progress): void {
    const { progress } = parseProgress(localStorage.getItem(key) ?? JSON.stringify(NOTHING));
    localStorage.setItem(key, JSON.stringify(change(progress ?? NOTHING)));
    dispatchEvent(new StorageEvent('storage', { key }));
  }
  const answersThere = (opt: string[], ok: boolean, at = LATER) =>
    otherTab((progress) => answered(progress, 'q-one', { opt, ok, sure: true }, new Date(at)));

  it('shows what was answered there, and what was answered better there later', () => {
    answersThere(['a'], false);
    expect(questionForm('q-one').dataset['result']).toBe('wrong');
    expect(said('q-one')).toContain(texts['lesson.wrongFirstSure']);
    answersThere(['b'], true, LATER + 1);
    expect(questionForm('q-one').dataset['result']).toBe('right');
    expect(questionForm('q-one').contains(document.activeElement)).toBe(false);
  });

  it('leaves alone what somebody is choosing here', () => {
    chooseOptions('q-one', 'a');
    answersThere(['b'], true);
    expect(questionForm('q-one').dataset['result']).toBeUndefined();
    checkAnswer('q-one');
    expect(questionForm('q-one').dataset['result']).toBe('wrong');
  });

  it('goes on in a conversation where it came there', () => {
    otherTab((progress) => talked(progress, 'talk', ['start:a'], new Date(LATER)));
    expect(document.querySelector('[data-now]')?.getAttribute('data-scene')).toBe('verder');
    sayInTalk('a');
    expect(keptOfLesson().talks['talk']?.path).toEqual(['start:a', 'verder:a']);
  });

  it('shows a note of there, and never writes an older one over it', () => {
    const field = document.querySelector('textarea')!;
    otherTab((progress) => noted(progress, 'note', 'Uit het andere tabblad', new Date(LATER)));
    expect(field.value).toBe('Uit het andere tabblad');
    field.dispatchEvent(new Event('change'));
    expect(keptOfLesson().notes['note']?.text).toBe('Uit het andere tabblad');
    field.value = 'Hier verder';
    otherTab((progress) => noted(progress, 'note', 'Nog iets', new Date(LATER + 1)));
    expect(field.value).toBe('Hier verder');
  });
});
