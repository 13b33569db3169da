import { expect, test } from 'vitest';
import { textsIn } from './texts.ts';

const t = textsIn('nl');
const saidBy = (act: () => string) => {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? `${String(error)}\n${error.stack ?? ''}` : '';
  }
};

test('a text that is gone is asked back by its file and field', () => {
  expect(t('frame.search')).toBe('Zoeken');
  const said = saidBy(() => t('frame.footer.gone'));
  expect(said).toContain(
    'content/interface/nl/frame.yaml\n  veld: footer.gone\n  er staat: niets\n  verwacht: een tekst',
  );
  expect(said).not.toMatch(/\bat .*\.ts:\d/);
});

test('a text that asks for what its page does not know says which words the page has', () => {
  const said = saidBy(() => t('frame.call', { number: '06' }));
  expect(said).toContain('veld: call\n  er staat: Bel {phone}\n  verwacht: een van: number');
});
