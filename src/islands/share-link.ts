/** Not every browser can share: it is asked for by a type of our own. */
interface Device {
  share?: (data: { url: string }) => Promise<void>;
}

const device = (): Device => navigator;

/** Opens the sheet of the device by which people share. Who closes it wants nothing more; when it does not open, the link is copied. */
export function shareLink(url: string, copy: () => void): void {
  const sheet = device().share?.({ url });
  if (!sheet) copy();
  else
    sheet.catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) copy();
    });
}

/** Shows the button that shares a link, where the device has such a sheet. */
export function offerShare(button: HTMLElement | null, link: () => string, copy: () => void): void {
  if (!button || !device().share) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    shareLink(link(), copy);
  });
}
