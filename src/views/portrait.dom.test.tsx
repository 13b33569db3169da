import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { CLOTHES, HAIR, portraitOf } from '../domain/portrait/portrait.ts';
import { Portrait } from './Portrait.tsx';

afterEach(cleanup);

/** What is drawn, without the names of colours. */
const drawn = (chosen: Parameters<typeof portraitOf>[1]) => {
  const { container } = render(
    <Portrait
      name="Ada Bos"
      portrait={portraitOf('ada', { hair: 'bald', glasses: false, clothes: 'round', ...chosen })}
    />,
  );
  return container.innerHTML;
};

it('draws every choice as something else', () => {
  const choices = [
    ...HAIR.map((hair) => ({ hair })),
    ...CLOTHES.slice(1).map((clothes) => ({ clothes })),
    { glasses: true },
    { beard: true },
    { initials: true },
    { colour: 'grey' as const },
  ];
  expect(new Set(choices.map(drawn)).size).toBe(choices.length);
});

it('shows the photo of who agreed to it, small and when it comes in sight, as AVIF where a browser can', () => {
  const { container } = render(
    <Portrait name="Ada Bos" portrait={portraitOf('ada', { photo: 'ada-bos' })} />,
  );
  const picture = container.querySelector('img');
  expect(container.querySelector('source[type="image/avif"]')?.getAttribute('srcset')).toBe(
    '/photo/ada-bos.avif',
  );
  expect(['src', 'alt', 'loading', 'width', 'height'].map((name) => picture?.getAttribute(name))).toEqual([
    '/photo/ada-bos.jpeg',
    '',
    'lazy',
    '96',
    '96',
  ]);
  expect(container.querySelector('svg')).toBeNull();
});

it('is passed over by a screen reader, because the name stands beside it', () => {
  expect(drawn({})).toContain('aria-hidden="true"');
  expect(drawn({ initials: true })).toContain('AB');
  expect(drawn({})).not.toContain('AB');
});
