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
} from './lesson.fixture.tsx';

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
