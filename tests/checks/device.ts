// A plain visit leaves nothing on the device, and a page for reading fetches nothing to run (decision 0005).
import { asItComes, type Check } from './check.ts';

export const kept: Check = {
  name: 'kept on the device',
  concerns: asItComes,
  async faults({ page }) {
    const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
    const others = await page.evaluate(async () => [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
    ]);
    return [...cookies, ...others];
  },
};

export const fetched: Check = {
  name: 'fetched before anybody acts',
  concerns: (view) => asItComes(view) && /^\/((methode|hulpmiddelen)\/.*)?$/.test(view.path),
  // A header names the rules of what the browser may fetch ahead; they run nothing.
  faults: ({ record }) =>
    Promise.resolve(
      record.requests.filter((request) =>
        /\.m?js\b|\.wasm|\.json/.test(request.replace('/speculation-rules.json', '')),
      ),
    ),
};
