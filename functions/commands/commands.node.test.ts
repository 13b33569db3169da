import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no command sends the mail of a step: the scheduler does, which knows the address of the portal and the order of mails', () => {
  const commands = globSync('functions/commands/*.ts').filter((file) => !file.includes('.test.'));
  expect(commands.length).toBeGreaterThan(5);
  const senders = commands.filter((file) =>
    /mail\/(?:sweep|outbox|transport)\.ts/.test(readFileSync(file, 'utf8')),
  );
  expect(senders).toEqual(['functions/commands/test-mail.ts']);
});
