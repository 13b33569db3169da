import { expect, it } from 'vitest';
import { mailServerOf } from './mail-url.ts';

it.each([
  [
    'smtps://jan:ge%40heim@post.example',
    { host: 'post.example', port: 465, tls: 'on', user: 'jan', password: 'ge@heim' },
  ],
  ['smtp://post.example:2587', { host: 'post.example', port: 2587, tls: 'starttls' }],
  ['smtp://127.0.0.1:2525?tls=none', { host: '127.0.0.1', port: 2525, tls: 'off' }],
])('%s', (url, server) => {
  expect(mailServerOf(url)).toEqual(server);
});

it.each([
  undefined,
  '',
  'post.example',
  'http://post.example',
  'smtp://post.example?tls=none',
  'smtp://post.example:25',
  'smtps://jan:100%zeker@post.example',
])('%j gives a sentence that names the setting and says what to use', (url) => {
  expect(() => mailServerOf(url)).toThrow(/^MAIL_URL .*Use smtps:\/\//);
});
