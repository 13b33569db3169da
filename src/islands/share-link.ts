/** Not every browser can share: it is asked for by a type of our own. */
interface Device {
  share?: (data: { url: string }) => Promise<void>;
}

/**
 * Shows the button that opens the sheet of the device by which people share, where there is one. Who closes the sheet
 * wants nothing more; when it does not open, the link is copied.
 */
export function offerShare(button: HTMLElement | null, link: () => string, copy: () => void): void {
  const device: Device = navigator;
  if (!button || !device.share) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    device.share?.({ url: link() }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) copy();
    });
  });
}
