import { afterEach, describe, expect, it } from 'vitest';
import { dropSent, keepSent, takeSent } from './sent.ts';

afterEach(() => {
  sessionStorage.clear();
});

const lines = [{ label: 'Je naam', text: 'Sanne de Wit' }];

describe('what was sent', () => {
  it('is given once, and stays nowhere after that', () => {
    keepSent('AB1CD2EF', lines);
    expect(sessionStorage).toHaveLength(1);
    expect(localStorage).toHaveLength(0);
    expect(takeSent('AB1CD2EF')).toEqual(lines);
    expect(sessionStorage).toHaveLength(0);
    expect(takeSent('AB1CD2EF')).toEqual([]);
  });

  it('is not shown under another reference, and goes all the same', () => {
    keepSent('AB1CD2EF', lines);
    expect(takeSent('XY1ZX2YZ')).toEqual([]);
    expect(takeSent('AB1CD2EF')).toEqual([]);
  });

  it('is nothing when it was wiped or is not ours', () => {
    keepSent('AB1CD2EF', lines);
    dropSent();
    expect(takeSent('AB1CD2EF')).toEqual([]);
    sessionStorage.setItem('sent', '{"reference":"AB1CD2EF","lines":[{"label":1}]}');
    expect(takeSent('AB1CD2EF')).toEqual([]);
    sessionStorage.setItem('sent', 'no json');
    expect(takeSent('AB1CD2EF')).toEqual([]);
  });
});
