import { afterEach, expect, test, vi } from 'vitest';
import { offerShare } from './share-link.ts';

const LINK = 'https://example.org/certificaat/#x';

/** A button that is pressed on a device whose sheet answers so; says what was shared and copied. */
async function pressed(answer?: () => Promise<void>) {
  const share = vi.fn(answer);
  if (answer) Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  const button = document.createElement('button');
  button.hidden = true;
  const copy = vi.fn();
  offerShare(button, () => LINK, copy);
  button.click();
  await Promise.resolve().then(() => undefined);
  return { button, share, copy };
}

afterEach(() => Reflect.deleteProperty(navigator, 'share'));

test('where the device has a sheet to share, the button opens it with the link', async () => {
  const { button, share, copy } = await pressed(() => Promise.resolve());
  expect(button.hidden).toBe(false);
  expect(share).toHaveBeenCalledWith({ url: LINK });
  expect(copy).not.toHaveBeenCalled();
});

test('who closes the sheet gets nothing on the clipboard', async () => {
  const { copy } = await pressed(() => Promise.reject(new DOMException('', 'AbortError')));
  expect(copy).not.toHaveBeenCalled();
});

test('when the sheet does not open, the link is copied', async () => {
  const { copy } = await pressed(() => Promise.reject(new DOMException('', 'NotAllowedError')));
  expect(copy).toHaveBeenCalledOnce();
});

test('without such a sheet the button stays away', async () => {
  const { button } = await pressed();
  expect(button.hidden).toBe(true);
});
