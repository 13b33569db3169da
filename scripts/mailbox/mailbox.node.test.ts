import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailServerOf } from '../../functions/mail/mail-url.ts';
import { smtpTransport } from '../../functions/mail/smtp.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';

let folder = '';
let box: Mailbox;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mentoring-mailbox-'));
  box = await startMailbox(folder);
});
afterEach(async () => {
  await box.stop();
  rmSync(folder, { recursive: true });
});

async function send(subject: string, html: string): Promise<void> {
  const mail = {
    ...{ id: 'a', messageId: '<a@example.org>', from: 'a@example.org', to: 'b@example.org' },
    ...{ subject, text: 'Kijk op http://localhost/x?t=1', html },
  };
  const session = { signal: new AbortController().signal, beforeHandOver: () => Promise.resolve() };
  await smtpTransport(mailServerOf(box.mailUrl), 'example.org').send(mail, session);
}

test('a mail can be read on the page, as a list and one by one, and is a file', async () => {
  await send('Je bericht is binnen', '<p>Hallo</p>');
  expect(await (await fetch(box.url)).text()).toContain(
    '<a href="/0">Je bericht is binnen</a><br>to b@example.org',
  );
  const page = await (await fetch(`${box.url}0`)).text();
  expect(page).toContain('<a href="http://localhost/x?t=1">');
  expect(page).toContain('srcdoc="&lt;p&gt;Hallo&lt;/p&gt;');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(box.mails()).toHaveLength(1);
});

test('markup in a mail stays text outside its frame', async () => {
  await send('<script>alert(1)</script>', '"><script>alert(1)</script>');
  const [list, one] = await Promise.all(
    [box.url, `${box.url}0`].map(async (url) => (await fetch(url)).text()),
  );
  expect(list).not.toContain('<script');
  expect(one).not.toContain('<script');
});
