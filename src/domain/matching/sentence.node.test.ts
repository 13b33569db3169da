import { describe, expect, it } from 'vitest';
import { sentence, type Wording } from './sentence.ts';

const labels: Record<string, string> = {
  werkdruk: 'Omgaan met werkdruk',
  grenzen: 'Grenzen stellen',
  agressie: 'Omgaan met agressie',
  verpleegkundige: 'Verpleegkundige',
};
const wording: Wording = {
  styles: {
    topics: { vocabulary: 'topics', as: 'quoted' },
    profession: { vocabulary: 'professions', as: 'lower' },
    setting: { vocabulary: 'settings', as: 'lower' },
  },
  join: 'en',
  label: (_, id) => labels[id],
};

describe('The sentence of a reason', () => {
  it('says ids in words, in a row', () => {
    const facts = { topics: ['werkdruk', 'grenzen', 'agressie'] };
    expect(sentence('{name} helpt bij {topics}.', facts, wording, { name: 'Amina' })).toBe(
      'Amina helpt bij ‘Omgaan met werkdruk’, ‘Grenzen stellen’ en ‘Omgaan met agressie’.',
    );
    expect(sentence('{profession}', { profession: ['verpleegkundige'] }, wording)).toBe('verpleegkundige');
  });

  it('refuses an id without words', () => {
    expect(() => sentence('{setting}', { setting: ['maan'] }, wording)).toThrow('maan');
  });
});
