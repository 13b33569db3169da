import { within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  button,
  checkAnswer,
  chooseOptions,
  questionForm,
  keptOfLesson,
  marks,
  openFirstTime,
  openLesson,
  placeOptions,
  said,
  shownWhys,
} from './lesson.fixture.tsx';

beforeEach(openFirstTime);

describe('a question', () => {
  it('brings after a first miss a hint and why the choice does not fit, and not what does', () => {
    chooseOptions('q-one', 'a');
    checkAnswer('q-one');
    expect(marks('q-one')).toEqual(['wrong', '-']);
    expect(said('q-one')).toBe('Dit past hier niet. Probeer het nog een keer.Een hint: Denk aan de stilte.');
    expect(shownWhys('q-one')).toBe(1);
    expect(document.activeElement).toBe(questionForm('q-one').querySelector('[data-said]'));
  });

  it.each([
    ['q-order', () => placeOptions('q-order', '1', '2')],
    ['q-match', () => placeOptions('q-match', 'b', 'a')],
    ['q-text', () => (questionForm('q-text').querySelector('input')!.value = 'iets')],
  ])('gives no reason after a first miss of %s that would tell the answer', (id, answerWrong) => {
    answerWrong();
    checkAnswer(id);
    expect(shownWhys(id)).toBe(0);
    expect(said(id)).not.toContain('Dit is goed');
    checkAnswer(id);
    expect(shownWhys(id)).toBeGreaterThan(0);
  });

  it('brings a hint again for who had it right and then misses', () => {
    for (const option of ['b', 'a']) {
      chooseOptions('q-one', option);
      checkAnswer('q-one');
    }
    expect(said('q-one')).toContain('Een hint');
  });

  it('marks after a second miss what was chosen and what fits, with words, and says why of both', () => {
    chooseOptions('q-one', 'a');
    checkAnswer('q-one');
    checkAnswer('q-one');
    expect(marks('q-one')).toEqual(['wrong', 'missed']);
    expect(
      [...questionForm('q-one').querySelectorAll('.exercise__mark')].map(({ textContent }) => textContent),
    ).toEqual(['✗ Past hier niet', '→ Dit past hier']);
    expect(shownWhys('q-one')).toBe(2);
    expect(document.activeElement).toBe(questionForm('q-one').querySelector('[data-said]'));
  });

  it('leads from "Lees waarom" to the reason of what does not fit, also when that changes', () => {
    for (const option of ['a', 'c']) {
      chooseOptions('q-more', option);
      questionForm('q-more').querySelector<HTMLInputElement>('[value="b"]')!.click();
      checkAnswer('q-more');
    }
    const link = within(questionForm('q-more')).getByRole('link', { name: 'Lees waarom' });
    const led = document.querySelectorAll(link.getAttribute('href')!);
    expect([...led].map((why) => why.closest('[data-option]')?.getAttribute('data-option'))).toEqual(['b']);
    chooseOptions('q-one', 'b');
    checkAnswer('q-one');
    expect(said('q-one')).toBe('Goed.');
  });

  it('leaves what was not chosen and does not fit alone', () => {
    chooseOptions('q-more', 'a');
    checkAnswer('q-more');
    expect(marks('q-more')).toEqual(['right', '-', '-']);
    checkAnswer('q-more');
    expect(marks('q-more')).toEqual(['right', '-', 'missed']);
    expect(shownWhys('q-more')).toBe(2);
    expect(said('q-more')).toMatch(/^Een deel is goed/);
  });

  it('keeps only what was right for another try, and hides the explanations', () => {
    chooseOptions('q-more', 'a', 'b');
    checkAnswer('q-more');
    button('q-more', 'Nog een keer')?.click();
    expect(
      [...questionForm('q-more').querySelectorAll<HTMLInputElement>('[data-option] :checked')].map(
        ({ value }) => value,
      ),
    ).toEqual(['a']);
    expect(shownWhys('q-more')).toBe(0);
    expect(marks('q-more')).toEqual(['-', '-', '-']);
    expect(questionForm('q-more').contains(document.activeElement)).toBe(true);
    chooseOptions('q-more', 'a', 'c');
    checkAnswer('q-more');
    expect(said('q-more')).toBe('Goed.');
    expect(keptOfLesson().answers['q-more']).toMatchObject({ opt: ['a', 'c'], ok: true, tries: 2 });
  });

  it('of which the answer is changed after checking is open again', () => {
    chooseOptions('q-one', 'a');
    checkAnswer('q-one');
    chooseOptions('q-one', 'b');
    expect(questionForm('q-one').dataset['result']).toBeUndefined();
    expect(button('q-one', 'Kijk na')?.hidden).toBe(false);
  });

  it('checks an order by place and keeps ids', () => {
    placeOptions('q-order', '2', '1');
    checkAnswer('q-order');
    expect(said('q-order')).toBe('Goed.');
    expect(keptOfLesson().answers['q-order']?.opt).toEqual(['a:2', 'b:1']);
  });

  it('names the place of each sentence by that sentence', () => {
    const places = within(questionForm('q-order'));
    expect(places.getAllByRole('combobox')).toEqual(
      ['a Plaats', 'b Plaats'].map((name) => places.getByRole('combobox', { name })),
    );
  });

  it('checks pairs and keeps ids, so that a text may be corrected', async () => {
    placeOptions('q-match', 'b', 'a');
    checkAnswer('q-match');
    expect(keptOfLesson().answers['q-match']?.opt).toEqual(['a:b', 'b:a']);
    placeOptions('q-match', 'a', 'b');
    checkAnswer('q-match');
    expect(keptOfLesson().answers['q-match']).toMatchObject({ opt: ['a:a', 'b:b'], ok: true });
    await openLesson();
    expect(questionForm('q-match').querySelector('select')!.selectedOptions[0]?.text).toBe('Wijst');
  });

  it('takes a text without its accents and says what is right', () => {
    questionForm('q-text').querySelector('input')!.value = ' een STAP. ';
    checkAnswer('q-text');
    expect(said('q-text')).toBe('Goed.Dit is goed: Eén stap.');
  });

  it.each(['q-one', 'q-order', 'q-text'])('that is empty (%s) asks for an answer and keeps nothing', (id) => {
    checkAnswer(id);
    expect(said(id)).toMatch(/eerst/);
    expect(questionForm(id).dataset['result']).toBeUndefined();
    expect(localStorage.getItem('training:lesson:les')).toBeNull();
  });

  it('keeps how sure somebody was, and only when they said so', () => {
    chooseOptions('q-one', 'b');
    questionForm('q-one').querySelector<HTMLInputElement>('[value="no"]')!.checked = true;
    checkAnswer('q-one');
    expect(said('q-one')).toMatch(/niet zeker/);
    expect(keptOfLesson().answers['q-one']?.sure).toBe(false);
    chooseOptions('q-more', 'b');
    checkAnswer('q-more');
    expect(keptOfLesson().answers['q-more']).not.toHaveProperty('sure');
  });

  it('never disables a button', () => {
    chooseOptions('q-one', 'b');
    checkAnswer('q-one');
    expect(document.querySelectorAll(':disabled')).toHaveLength(0);
  });
});

describe('after a reload', () => {
  it('answers, marks and how sure are as they were, and the focus is left alone', async () => {
    chooseOptions('q-one', 'a');
    questionForm('q-one').querySelector<HTMLInputElement>('[value="yes"]')!.checked = true;
    checkAnswer('q-one');
    const before = said('q-one');
    await openLesson();
    expect(said('q-one')).toBe(before);
    expect(marks('q-one')).toEqual(['wrong', '-']);
    expect(questionForm('q-one').querySelector<HTMLInputElement>('[value="yes"]')!.checked).toBe(true);
    expect(document.activeElement).toBe(document.body);
    expect(keptOfLesson().answers['q-one']?.tries).toBe(1);
  });

  it('what was chosen before the script came is still chosen, and not what was kept', async () => {
    chooseOptions('q-one', 'a');
    checkAnswer('q-one');
    await openLesson(() => {
      questionForm('q-one').querySelector<HTMLInputElement>('[value="b"]')!.checked = true;
    });
    expect(questionForm('q-one').querySelector<HTMLInputElement>('[value="b"]')!.checked).toBe(true);
    expect(questionForm('q-one').dataset['result']).toBeUndefined();
  });

  it('what was chosen and not checked is still chosen, and not kept on the device', async () => {
    chooseOptions('q-more', 'b');
    await openLesson();
    expect(questionForm('q-more').querySelector<HTMLInputElement>('[value="b"]')!.checked).toBe(true);
    expect(questionForm('q-more').dataset['result']).toBeUndefined();
    expect(localStorage.getItem('training:lesson:les')).toBeNull();
  });
});
