import { describe, expect, it } from 'vitest';
import { fill, say, textAt } from './texts.ts';

const texts = { greet: 'Dag {name}', found: '{count} mentoren', 'found.one': '1 mentor' };

describe('texts', () => {
  it('fills in facts by name', () => {
    expect(say(texts, 'greet', { name: 'Amina' })).toBe('Dag Amina');
  });

  it('keeps a fact that is read from right to left from moving the words around it', () => {
    expect(say(texts, 'greet', { name: 'سارة 12' })).toBe('Dag \u2068سارة 12\u2069');
    expect(say(texts, 'greet', { name: 'שרה' })).toBe('Dag \u2068שרה\u2069');
    expect(say(texts, 'greet', { name: 'Şeyma 李' })).toBe('Dag Şeyma 李');
  });

  it('has a form of its own for one', () => {
    expect(say(texts, 'found', { count: 1 })).toBe('1 mentor');
    expect(say(texts, 'found', { count: 2 })).toBe('2 mentoren');
  });

  it('refuses a sentence with an open place, and a key that does not exist', () => {
    expect(() => fill('Dag {name}', {})).toThrow('{name}');
    expect(() => say(texts, 'absent')).toThrow('absent');
    expect(textAt(texts, 'greet')).toBe('Dag {name}');
  });
});
