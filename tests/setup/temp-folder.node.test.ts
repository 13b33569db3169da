import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';

it('a run of tests has a temporary folder of its own, which goes with it', () => {
  expect(tmpdir()).toContain('/mentoring-tests-');
});
