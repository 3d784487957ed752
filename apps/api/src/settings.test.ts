import path from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('needs no setting at all', () => {
  expect(readSettings({})).toMatchObject({ port: 4000, host: '0.0.0.0', databaseUrl: undefined, tls: undefined });
  expect(path.isAbsolute(readSettings({}).dataDir)).toBe(true);
});

it('takes an empty setting for one that was left out', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(readSettings({}));
});

it.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '40.5'],
  ['DATABASE_URL', 'mysql://root@localhost/x'],
  ['DATABASE_URL', 'localhost'],
  ['CONCORD_SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'yes'],
  ['IMPORT_SPACE_GB', '-1'],
  ['PUBLIC_URL', 'concord.example.com'],
  ['TLS_CERT', ''],
])('names %s=%s', (name, value) => {
  const environment = name === 'TLS_CERT' ? { TLS_KEY: 'key.pem' } : { [name]: value };
  expect(() => readSettings(environment)).toThrow(expect.objectContaining({ setting: name }));
});

it('never repeats the value, which may be a password', () => {
  const environment = { DATABASE_URL: 'postgre://owner:geheim@db/x' };
  expect(() => readSettings(environment)).toThrow(
    expect.objectContaining({ reason: expect.not.stringContaining('geheim') }),
  );
});
