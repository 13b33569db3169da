import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { requestForm } from '../domain/intake/request-form.ts';
import type { ReviewLine } from '../domain/intake/review.ts';
import { Review } from './Review.tsx';

afterEach(cleanup);

const nothing = () => undefined;
const topics: ReviewLine = {
  field: 'topics',
  label: 'Topics',
  parts: [
    { text: 'Workload', remove: 'workload' },
    { text: 'Limits', remove: 'limits' },
  ],
};
const buttonsOf = (line: ReviewLine) => {
  const data = { form: requestForm, t: (key: string) => key, lines: [line], warnings: [] };
  render(<Review data={data} played={{ heading: null, list: null, onChange: nothing, onRemove: nothing }} />);
  return screen.getAllByRole('button').map(({ textContent }) => textContent);
};

it('more than one answer can be taken away each, and changed after the last', () => {
  expect(buttonsOf(topics)).toEqual(['check.remove Workload', 'check.remove Limits', 'check.change Topics']);
});

it('one answer has both its buttons behind it', () => {
  const one = { ...topics, parts: topics.parts.slice(0, 1) };
  expect(buttonsOf(one)).toEqual(['check.change Topics', 'check.remove Workload']);
});
