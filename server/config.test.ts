import { expect, it } from 'vitest';
import { allowsDemo, ConfigError, readConfig } from './config.ts';

it.each([[{}], [{ HOST: '::1' }], [{ HOST: 'localhost', ONDERDAK_ORIGIN: 'http://localhost:3000' }]])(
  'may be a demonstration with %j',
  (env) => {
    expect(allowsDemo(readConfig(env))).toBe(true);
  },
);

it.each([
  [{ ONDERDAK_DEMO: 'uit' }],
  [{ HOST: '0.0.0.0' }],
  [{ HOST: '192.168.1.2' }],
  [{ ONDERDAK_PROXY: 'ja' }],
  [{ ONDERDAK_ORIGIN: 'https://onderdak.example' }],
])('is never a demonstration with %j', (env) => {
  expect(allowsDemo(readConfig(env))).toBe(false);
});

it('takes the origin of an address, as browsers name it', () => {
  expect(readConfig({ ONDERDAK_ORIGIN: 'https://Onderdak.example:443/' }).ONDERDAK_ORIGIN).toBe(
    'https://onderdak.example',
  );
});

it.each([
  { ONDERDAK_ORIGIN: 'javascript:alert(1)' },
  { PORT: '99999' },
  { ONDERDAK_SECRET: 'short' },
  { ONDERDAK_PROXY: 'yes' },
])('refuses %j and names the setting', (env) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(Object.keys(env)[0]);
});

it.each([
  [{ ONDERDAK_SECRET: 'kort' }, 'ONDERDAK_SECRET: minstens 32 tekens'],
  [{ PORT: 'x' }, 'PORT: een getal van 0 tot en met 65535'],
  [{ ONDERDAK_ORIGIN: 'ftp://x' }, 'ONDERDAK_ORIGIN: een adres dat begint met https://'],
  [{ ONDERDAK_DEMO: 'nee' }, 'ONDERDAK_DEMO: aan of uit'],
  [{ ONDERDAK_KEYS: '' }, 'ONDERDAK_KEYS: mag niet leeg zijn'],
])('says in Dutch what is wrong with %j', (env, text) => {
  expect(() => readConfig(env)).toThrow(text);
});
