// A page keeps to itself: no error, nothing that the policy stops, nobody else asked (decision 0005).
import type { Check } from './check.ts';

export const record: Check[] = [
  {
    name: 'console',
    // A page that says that there is nothing at its address, or that something in a form is not right, says so to the console too.
    faults: ({ page, record: { errors } }) =>
      Promise.resolve(
        errors.filter(
          (error) =>
            !['404 (Not Found)', '422 (Unprocessable Entity)'].some((said) =>
              error.endsWith(`${said} (${page.url()})`),
            ),
        ),
      ),
  },
  {
    name: 'content security policy',
    faults: ({ record: { violations } }) => Promise.resolve([...violations]),
  },
  { name: 'another origin', faults: ({ record: { foreign } }) => Promise.resolve([...foreign]) },
];
