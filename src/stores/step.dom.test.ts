import { afterEach, describe, expect, it } from 'vitest';
import { $step, followSteps } from './step.ts';

afterEach(() => {
  location.hash = '';
  $step.set('');
});

function stepAt(fragment: string): string {
  location.hash = fragment;
  followSteps()();
  return $step.get();
}

describe('the step that an address names', () => {
  it.each([
    ['#vraag-1', 'vraag-1'],
    ['#vraag-1)', 'vraag-1'],
    ['#vraag-1.', 'vraag-1'],
    ['#vraag-1%0A', 'vraag-1'],
    ['#100%', '100'],
    ['#%E0%A4%A', ''],
    ['', ''],
  ])('is in %s the step "%s"', (fragment, step) => {
    expect(stepAt(fragment)).toBe(step);
  });

  it('is not that of the skip link', () => {
    stepAt('#vraag-2');
    expect(stepAt('#main')).toBe('vraag-2');
  });
});
