import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { flatten } from '../../loaders/texts.ts';
import { parseProgress } from '../../domain/training/progress.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const texts = Object.fromEntries(
  flatten(parse(readFileSync('content/interface/nl/training-progress.yaml', 'utf8'))),
);

const why = '<details data-why><summary>Uitleg</summary><p>Daarom.</p></details>';
const option = (question: string, id: string, type: string, right: boolean) => `
  <li data-option="${id}" ${right ? 'data-right=""' : ''}><div class="exercise__choice">
    <input id="${question}/${id}" type="${type}" name="${question}" value="${id}" /><label for="${question}/${id}">${id}</label>
  </div>${why}</li>`;
const line = (question: string, id: string, data: string, values: string[]) => `
  <li data-option="${id}" ${data}><div class="exercise__choice"><select id="${question}/${id}">
    <option value="">-</option>${values.map((value) => `<option>${value}</option>`).join('')}
  </select></div>${why}</li>`;
const question = (id: string, kind: string, parts: string, more = '') => `
  <form data-question="${id}" data-kind="${kind}" data-goal="g">${more}<ul>${parts}</ul>
    <fieldset data-sure><input type="radio" name="${id}-sure" value="yes" /><input type="radio" name="${id}-sure" value="no" /></fieldset>
    <div data-said tabindex="-1"></div><p><button type="submit">Kijk na</button></p></form>`;
const scene = (id: string, choices: [string, string][], end = '') => `
  <div data-scene="${id}" ${end} tabindex="-1"><p>Wat ${id} zegt.</p>${choices
    .map(
      ([choice, to]) =>
        `<div data-choice="${choice}" data-to="${to}"><a class="conversation__says" href="#${to}">Ik zeg ${choice}</a>${why}</div>`,
    )
    .join('')}</div>`;

const page = `
  <article data-lesson="les" data-next="volgende" data-aliases="{}">
    <p data-trouble></p>
    ${question('q-one', 'one', option('q-one', 'a', 'radio', false) + option('q-one', 'b', 'radio', true))}
    ${question('q-more', 'more', ['a', 'b', 'c'].map((id) => option('q-more', id, 'checkbox', id !== 'b')).join(''))}
    ${question('q-order', 'order', line('q-order', 'a', 'data-place="2"', ['1', '2']) + line('q-order', 'b', 'data-place="1"', ['1', '2']))}
    ${question('q-match', 'match', line('q-match', 'a', 'data-right-text="Wijst"', ['Wijst', 'Zegt']) + line('q-match', 'b', 'data-right-text="Zegt"', ['Wijst', 'Zegt']))}
    ${question('q-text', 'text', '<li data-accepts="Eén stap">Eén stap</li>', '<p class="exercise__field"><input name="q-text" /></p>')}
    <section data-conversation="talk"><div class="conversation__scenes">
      ${scene('start', [
        ['a', 'verder'],
        ['b', 'einde'],
      ])}${scene('verder', [['a', 'einde']])}${scene('einde', [], 'data-end="goed"')}
    </div></section>
    <section data-reflection="note"><textarea></textarea></section>
    <section data-lesson-done><h2 tabindex="-1">Klaar met deze les?</h2><p data-count></p><button type="button">Gelezen</button><p data-status></p></section>
  </article>`;

/** Opens the lesson as after a load of the page: new elements, a new store, the same storage. */
async function openLesson(): Promise<HTMLElement> {
  vi.resetModules();
  document.body.innerHTML = page;
  const article = document.querySelector<HTMLElement>('article')!;
  article.dataset['texts'] = JSON.stringify(texts);
  const { startLesson } = await import('./lesson.ts');
  startLesson(article, () => NOW);
  return article;
}

const formOf = (id: string) => document.querySelector<HTMLFormElement>(`[data-question="${id}"]`)!;
const said = (id: string) => formOf(id).querySelector('[data-said]')!.textContent;
const marks = (id: string) =>
  [...formOf(id).querySelectorAll<HTMLElement>('[data-option]')].map(({ dataset }) => dataset['mark'] ?? '-');
const shownWhys = (id: string) => formOf(id).querySelectorAll('[data-why][data-shown]').length;
const button = (id: string, words: string) =>
  [...formOf(id).querySelectorAll('button')].find(({ textContent }) => textContent === words)!;

function choose(id: string, ...options: string[]): void {
  for (const input of formOf(id).querySelectorAll<HTMLInputElement>('[data-option] input')) {
    if (input.checked === options.includes(input.value)) continue;
    input.checked = options.includes(input.value);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
function place(id: string, ...values: string[]): void {
  for (const [index, select] of [...formOf(id).querySelectorAll('select')].entries()) {
    select.value = values[index] ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
const check = (id: string) => formOf(id).requestSubmit();
const kept = () => parseProgress(localStorage.getItem('training:lesson:les') ?? '').progress!;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  await openLesson();
});

describe('a question', () => {
  it('marks what was chosen and what fits, with words, and says why of both', () => {
    choose('q-one', 'a');
    check('q-one');
    expect(marks('q-one')).toEqual(['wrong', 'missed']);
    expect(
      [...formOf('q-one').querySelectorAll('.exercise__mark')].map(({ textContent }) => textContent),
    ).toEqual(['✗ Past hier niet', '→ Dit past hier']);
    expect(shownWhys('q-one')).toBe(2);
    expect(document.activeElement).toBe(formOf('q-one').querySelector('[data-said]'));
  });

  it('leaves what was not chosen and does not fit alone', () => {
    choose('q-more', 'a');
    check('q-more');
    expect(marks('q-more')).toEqual(['right', '-', 'missed']);
    expect(shownWhys('q-more')).toBe(2);
    expect(said('q-more')).toMatch(/^Een deel is goed/);
  });

  it('keeps only what was right for another try, and hides the explanations', () => {
    choose('q-more', 'a', 'b');
    check('q-more');
    button('q-more', 'Nog een keer').click();
    expect(
      [...formOf('q-more').querySelectorAll<HTMLInputElement>('[data-option] :checked')].map(
        ({ value }) => value,
      ),
    ).toEqual(['a']);
    expect(shownWhys('q-more')).toBe(0);
    expect(marks('q-more')).toEqual(['-', '-', '-']);
    expect(formOf('q-more').contains(document.activeElement)).toBe(true);
    choose('q-more', 'a', 'c');
    check('q-more');
    expect(said('q-more')).toBe('Goed.');
    expect(kept().answers['q-more']).toMatchObject({ opt: ['a', 'c'], ok: true, tries: 2 });
  });

  it('of which the answer is changed after checking is open again', () => {
    choose('q-one', 'a');
    check('q-one');
    choose('q-one', 'b');
    expect(formOf('q-one').dataset['result']).toBeUndefined();
    expect(button('q-one', 'Kijk na').hidden).toBe(false);
  });

  it('checks an order by place and keeps ids', () => {
    place('q-order', '2', '1');
    check('q-order');
    expect(said('q-order')).toBe('Goed.');
    expect(kept().answers['q-order']?.opt).toEqual(['a:2', 'b:1']);
  });

  it('checks pairs and keeps ids, so that a text may be corrected', async () => {
    place('q-match', 'Zegt', 'Wijst');
    check('q-match');
    expect(kept().answers['q-match']?.opt).toEqual(['a:b', 'b:a']);
    place('q-match', 'Wijst', 'Zegt');
    check('q-match');
    expect(kept().answers['q-match']).toMatchObject({ opt: ['a:a', 'b:b'], ok: true });
    await openLesson();
    expect(formOf('q-match').querySelector('select')!.value).toBe('Wijst');
  });

  it('takes a text without its accents and says what is right', () => {
    formOf('q-text').querySelector('input')!.value = ' een STAP. ';
    check('q-text');
    expect(said('q-text')).toBe('Goed.Dit is goed: Eén stap.');
  });

  it.each(['q-one', 'q-order', 'q-text'])('that is empty (%s) asks for an answer and keeps nothing', (id) => {
    check(id);
    expect(said(id)).toMatch(/eerst/);
    expect(formOf(id).dataset['result']).toBeUndefined();
    expect(localStorage.getItem('training:lesson:les')).toBeNull();
  });

  it('keeps how sure somebody was, and only when they said so', () => {
    choose('q-one', 'b');
    formOf('q-one').querySelector<HTMLInputElement>('[value="no"]')!.checked = true;
    check('q-one');
    expect(said('q-one')).toMatch(/niet zeker/);
    expect(kept().answers['q-one']?.sure).toBe(false);
    choose('q-more', 'b');
    check('q-more');
    expect(kept().answers['q-more']).not.toHaveProperty('sure');
  });

  it('never disables a button', () => {
    choose('q-one', 'b');
    check('q-one');
    expect(document.querySelectorAll(':disabled')).toHaveLength(0);
  });
});

describe('after a reload', () => {
  it('answers, marks and how sure are as they were, and the focus is left alone', async () => {
    choose('q-one', 'a');
    formOf('q-one').querySelector<HTMLInputElement>('[value="yes"]')!.checked = true;
    check('q-one');
    const before = said('q-one');
    await openLesson();
    expect(said('q-one')).toBe(before);
    expect(marks('q-one')).toEqual(['wrong', 'missed']);
    expect(formOf('q-one').querySelector<HTMLInputElement>('[value="yes"]')!.checked).toBe(true);
    expect(document.activeElement).toBe(document.body);
    expect(kept().answers['q-one']?.tries).toBe(1);
  });

  it('what was chosen and not checked is still chosen, and not kept on the device', async () => {
    choose('q-more', 'b');
    await openLesson();
    expect(formOf('q-more').querySelector<HTMLInputElement>('[value="b"]')!.checked).toBe(true);
    expect(formOf('q-more').dataset['result']).toBeUndefined();
    expect(localStorage.getItem('training:lesson:les')).toBeNull();
  });
});

describe('a conversation', () => {
  const shown = () => document.querySelector<HTMLElement>('[data-now]')!.dataset['scene'];
  const say = (choice: string) =>
    document.querySelector<HTMLElement>(`[data-now] [data-choice="${choice}"] .conversation__says`)!.click();

  it('goes on with what was chosen, with the focus on the scene, and keeps what was said', () => {
    say('a');
    expect(shown()).toBe('verder');
    expect((document.activeElement as HTMLElement).dataset['scene']).toBe('verder');
    expect(document.querySelector('.conversation__said')!.textContent).toContain('Jij: Ik zeg a');
    expect(kept().talks['talk']?.path).toEqual(['start:a']);
  });

  it('looks back at the end with why, and can be done again', () => {
    say('a');
    say('a');
    expect(
      [...document.querySelectorAll('.conversation__looked li')].map(({ textContent }) => textContent),
    ).toEqual(['Ik zeg aDaarom.', 'Ik zeg aDaarom.']);
    document.querySelector<HTMLElement>('.conversation__back button')!.click();
    expect(shown()).toBe('start');
    expect(kept().talks['talk']?.path).toEqual([]);
  });

  it('is where it was after a reload, and goes back to where its text no longer has the choice', async () => {
    say('a');
    await openLesson();
    expect(shown()).toBe('verder');
    const changed = kept();
    changed.talks['talk']!.path = ['start:a', 'verder:gone'];
    localStorage.setItem('training:lesson:les', JSON.stringify(changed));
    await openLesson();
    expect(shown()).toBe('verder');
    changed.talks['talk']!.path = ['gone:a', 'verder:a'];
    localStorage.setItem('training:lesson:les', JSON.stringify(changed));
    await openLesson();
    expect(shown()).toBe('start');
  });
});

describe('a note', () => {
  it('is kept when the field is left, and is there again', async () => {
    const field = document.querySelector('textarea')!;
    field.value = 'Ik was lang aan het woord.';
    field.dispatchEvent(new Event('change'));
    expect(kept().notes['note']?.text).toBe('Ik was lang aan het woord.');
    await openLesson();
    expect(document.querySelector('textarea')!.value).toBe('Ik was lang aan het woord.');
  });
});

describe('the end of the lesson', () => {
  it('counts the questions, and is done when all have an answer, also a wrong one', () => {
    expect(document.querySelector('[data-count]')!.textContent).toBe('0 van 5 vragen gedaan');
    choose('q-one', 'a');
    check('q-one');
    expect(document.querySelector('[data-status]')!.textContent).toBe('1 van 5 vragen gedaan');
    choose('q-more', 'b');
    check('q-more');
    place('q-order', '1', '2');
    check('q-order');
    place('q-match', 'Zegt', 'Wijst');
    check('q-match');
    expect(kept().lessons['les']?.done).toBeNull();
    formOf('q-text').querySelector('input')!.value = 'iets';
    check('q-text');
    expect(kept().lessons['les']?.done).toBe(NOW.getTime());
    expect(document.querySelector('[data-status]')!.textContent).toMatch(/klaar/);
    expect(localStorage.getItem('training:at')).toBe('volgende');
  });

  it('is done for who says to have read it', () => {
    document.querySelector<HTMLElement>('[data-lesson-done] button')!.click();
    expect(kept().lessons['les']?.done).toBe(NOW.getTime());
    expect(document.activeElement?.textContent).toBe('Deze les is klaar.');
  });
});

it('opening a lesson keeps nothing; the first act keeps where somebody is', () => {
  expect(localStorage.length).toBe(0);
  dispatchEvent(new Event('keydown'));
  expect(kept().lessons['les']).toMatchObject({ opened: NOW.getTime(), done: null });
  expect(localStorage.getItem('training:at')).toBe('les');
});
