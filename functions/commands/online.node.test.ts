import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { onlineConfig, onlineSettings, openOnline, whyNotOnline } from './online.ts';

const given = {
  name: 'portal',
  compatibility_date: '2026-10-01',
  main: 'functions/worker.ts',
  d1_databases: [
    { binding: 'DB', database_name: 'mentoring', database_id: '3f0c8a52-6f5e-4c0e-9d5e-1b0a7f3c2d11' },
  ],
  kv_namespaces: [{ binding: 'ERASED', id: '3f0c8a526f5e4c0e9d5e1b0a7f3c2d11' }],
};

describe('a command with --remote', () => {
  it('takes every store of wrangler.jsonc, online, and nothing else', () => {
    expect(onlineConfig(given)).toEqual({
      name: 'portal',
      compatibility_date: '2026-10-01',
      d1_databases: [{ ...given.d1_databases[0], remote: true }],
      kv_namespaces: [{ ...given.kv_namespaces[0], remote: true }],
    });
  });

  it('says what to do as long as wrangler.jsonc has no ids', () => {
    const empty = [{ binding: 'DB', database_id: '00000000-0000-0000-0000-000000000000' }];
    expect(() => onlineConfig({ ...given, d1_databases: empty })).toThrow('no ids of the stores online');
    expect(() => onlineConfig({ ...given, kv_namespaces: [{ binding: 'ERASED' }] })).toThrow('no ids');
  });

  it('asks for a key only when one is needed, and takes it from the file or the environment', () => {
    const { settings, hasKeys } = onlineSettings('MASTER_KEY=file\nMONTH_KEYS=\n', {});
    expect(settings.MASTER_KEY).toBe('file');
    expect(hasKeys).toBe(false);
    expect(() => settings.MONTH_KEYS).toThrow('This needs MONTH_KEYS of the portal online');
    const both = onlineSettings('MASTER_KEY=file', { MASTER_KEY: 'shell', MONTH_KEYS: 'shell' });
    expect([both.settings.MASTER_KEY, both.hasKeys]).toEqual(['shell', true]);
  });

  it.each([
    ["it's necessary to set a CLOUDFLARE_API_TOKEN environment variable", 'npx wrangler login'],
    ['Error reloading remote server: getaddrinfo ENOTFOUND api.cloudflare.com', 'is there a network'],
    ['something new\nand its stack', 'wrangler says: something new'],
  ])('says in a sentence what wrangler means by %j', (said, sentence) => {
    expect(whyNotOnline(said)).toContain(sentence);
    expect(whyNotOnline(said)).not.toContain('\n');
  });

  it('says that one must log in, when nobody did', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mentoring-online-'));
    writeFileSync(join(folder, 'wrangler.jsonc'), JSON.stringify(given));
    for (const name of ['HOME', 'XDG_CONFIG_HOME']) vi.stubEnv(name, folder);
    for (const name of ['CI', 'WRANGLER_LOG', 'CLOUDFLARE_API_TOKEN', 'CF_API_TOKEN']) vi.stubEnv(name, '');
    await expect(openOnline(folder)).rejects.toThrow('npx wrangler login');
    vi.unstubAllEnvs();
  });
});

it('git ignores the keys of the portal online', () => {
  expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.dev.vars.online');
});
