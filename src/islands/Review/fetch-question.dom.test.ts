import { describe, expect, test } from 'vitest';
import { formIn } from './fetch-question.ts';

describe('a question in the text of a page', () => {
  const page =
    '<style>a{}</style><form data-question="q-1" id="a">1</form><p></p><form data-question="q-10">10</form>';

  test('is its own form, and not one of which the id begins the same', () => {
    expect(formIn(page, 'q-1')?.outerHTML).toBe('<form data-question="q-1" id="a">1</form>');
    expect(formIn(page, 'q-10')?.outerHTML).toBe('<form data-question="q-10">10</form>');
    expect(formIn(page, 'q-2')).toBeUndefined();
  });
});
