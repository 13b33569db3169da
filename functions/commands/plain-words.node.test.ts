import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyGone, Tampered } from '../privacy/keys/seal.ts';
import { asCommand } from './platform.ts';
import { hasLongDash, plainReference, plainWord } from './plain-words.ts';

afterEach(() => {
  process.exitCode = 0;
  vi.restoreAllMocks();
});

describe('what stands behind a command', () => {
  it.each([
    ['KD4TW7RM', 'KD4TW7RM'],
    ['  KD4TW7RM ', 'KD4TW7RM'],
    ['“KD4TW7RM”', 'KD4TW7RM'],
    ['„amina-el-idrissi”', 'amina-el-idrissi'],
    ["'06 12345678'", '06 12345678'],
    ['\u200Bnoor@example.org\u00A0', 'noor@example.org'],
    ["noor.d'hondt@example.org", "noor.d'hondt@example.org"],
    ['“”', ''],
  ])('%j is read as %j', (given, read) => {
    expect(plainWord(given)).toBe(read);
  });

  it.each(['kd4tw7rm', 'KD4 TW7 RM', 'KD4-TW7.RM', 'KD4TW7RM,'])(
    '%j is a reference all the same',
    (given) => {
      expect(plainReference(given)).toBe('KD4TW7RM');
    },
  );

  it('is no option when a text processor made one long dash of two', () => {
    expect([hasLongDash('–remote'), hasLongDash('—remote'), hasLongDash('--remote')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it.each([
  ['a key that was destroyed', new KeyGone('the key of 2020-01 is gone'), 'was destroyed'],
  ['what does not open', new Tampered('a sealed value was altered'), 'MONTH_KEYS'],
])('of %s a command says what it means, without a stack', async (_, error, said) => {
  const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await asCommand(() => Promise.reject(error));
  expect(shown).toHaveBeenCalledWith(expect.stringContaining(said));
  expect(process.exitCode).toBe(1);
});
