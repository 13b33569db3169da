import { describe, expect, it } from 'vitest';
import { hasLongDash, plainReference, plainWord } from './plain-words.ts';

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
