import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskedQuestion } from '../../domain/training/check/question.ts';
import { readKeptDraw } from '../../stores/training/kept-draw.ts';
import { CheckForm } from '../../views/training/CheckForm.tsx';
import { keepAnswers, resume } from './resume.ts';

const MODULE = 'example';
const questionOf = (id: string): AskedQuestion => ({
  id,
  kind: id === 'q3' ? 'order' : 'more',
  text: `What do you do in ${id}?`,
  options: ['a', 'b', 'c'].map((option) => ({ id: option, text: `You do ${option}.` })),
});
const pageOf = (draw: string, ids: string[], answers = {}) => {
  const data = { draw, tries: '', questions: ids.map(questionOf), answers, open: [] };
  return renderToString(
    <div data-check-page={MODULE}>
      <CheckForm module={MODULE} data={data} t={(key) => key} />
    </div>,
  );
};

/** Opens a page with this draw, of the questions q1 and q2. */
function openPage(draw: string): HTMLFormElement {
  document.body.innerHTML = pageOf(draw, ['q1', 'q2']);
  return document.querySelector('form')!;
}
const tick = (form: HTMLFormElement, ...ids: string[]) => {
  for (const id of ids) form.querySelector<HTMLInputElement>(`#${id}`)!.checked = true;
};
const asked = vi.fn<typeof fetch>();

beforeEach(() => {
  sessionStorage.clear();
  asked.mockReset();
  asked.mockImplementation(() =>
    Promise.resolve(new Response(pageOf('first', ['q8', 'q9'], { q8: ['a', 'c'] }))),
  );
  vi.stubGlobal('fetch', asked);
});
afterEach(() => vi.unstubAllGlobals());

describe('a final check after a reload', () => {
  it('is asked for by its draw with the answers so far, of which only ids were kept', async () => {
    const before = openPage('first');
    tick(before, 'q1_a', 'q1_c', 'q2_b');
    keepAnswers(MODULE, before);
    expect(JSON.parse(sessionStorage.getItem(`check:draw:${MODULE}`) ?? '')).toEqual({
      draw: 'first',
      answers: { q1: ['a', 'c'], q2: ['b'] },
    });
    const page = await resume(MODULE, openPage('second'));
    const fields = new URLSearchParams('draw=first&tries=&resume=yes&q1=a&q1=c&q2=b');
    expect(asked.mock.lastCall?.[1]?.body).toEqual(fields);
    expect([...page!.querySelectorAll('input:checked')].map(({ id }) => id)).toEqual(['q8_a', 'q8_c']);
  });

  it('keeps the places of an order too, also when some are still open', async () => {
    document.body.innerHTML = pageOf('first', ['q1', 'q3']);
    const before = document.querySelector('form')!;
    before.querySelector<HTMLSelectElement>('#q3_b')!.value = 'b:1';
    keepAnswers(MODULE, before);
    await resume(MODULE, openPage('second'));
    const fields = new URLSearchParams('draw=first&tries=&resume=yes&q3=b:1');
    expect(asked.mock.lastCall?.[1]?.body).toEqual(fields);
    document.body.innerHTML = pageOf('first', ['q3'], { q3: ['b:1'] });
    expect(document.querySelector<HTMLSelectElement>('#q3_b')!.value).toBe('b:1');
  });

  it('is not asked for when it is there already, when nothing was kept, or when that cannot be read', async () => {
    const form = openPage('first');
    expect(await resume(MODULE, form)).toBeUndefined();
    keepAnswers(MODULE, form);
    expect(await resume(MODULE, form)).toBeUndefined();
    sessionStorage.setItem(`check:draw:${MODULE}`, '{"draw":"old","html":"<p>","chosen":[]}');
    expect(await resume(MODULE, form)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });

  it('gives way to who began to answer the questions that came', async () => {
    keepAnswers(MODULE, openPage('first'));
    const form = openPage('second');
    const resumed = resume(MODULE, form);
    tick(form, 'q1_b');
    expect(await resumed).toBeUndefined();
  });

  it('keeps at once what was ticked before the script came', async () => {
    const form = openPage('first');
    tick(form, 'q1_b');
    await resume(MODULE, form);
    expect(readKeptDraw(MODULE)).toEqual({ draw: 'first', answers: { q1: ['b'] } });
  });

  it.each([
    ['it is too late', () => Promise.resolve(new Response('<div data-check-page><h1>Over</h1></div>'))],
    ['the edge cannot be reached', () => Promise.reject(new TypeError('no network'))],
  ])('leaves the questions that came when %s', async (_, answer) => {
    keepAnswers(MODULE, openPage('first'));
    asked.mockImplementation(answer);
    const form = openPage('second');
    expect(await resume(MODULE, form)).toBeUndefined();
    expect(form.style.visibility).toBe('');
  });
});
