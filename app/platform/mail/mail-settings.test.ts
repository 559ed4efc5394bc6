import { expect, it } from 'vitest';
import { headerText } from './compose-message.ts';
import { readSender, readServer } from './mail-settings.ts';
import { transportOptions } from './mail-server.server.ts';

const from = { name: 'Onderdak', address: 'a@b.example' };
const optionsFor = (url: string) => {
  const server = readServer(url);
  return server && transportOptions({ ...server, from, bounces: null });
};

it('asks for TLS and a right certificate, unless the server is on this machine', () => {
  expect(optionsFor('smtp://mail.example')).toMatchObject({
    port: 587,
    secure: false,
    requireTLS: true,
    tls: { rejectUnauthorized: true },
  });
  expect(optionsFor('smtps://u:p%40@mail.example')).toMatchObject({
    port: 465,
    secure: true,
    auth: { user: 'u', pass: 'p@' },
    tls: { rejectUnauthorized: true },
  });
  expect(optionsFor('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, requireTLS: false });
});

it.each([
  'mail.example',
  'http://mail.example',
  'smtp://',
  'smtp://mail.example/x',
  'smtp://:p@mail.example',
])('takes %j for no mail server', (url) => {
  expect(readServer(url)).toBeNull();
});

it('takes a sender with and without a name, and none with a line end', () => {
  expect(readSender('Onderdak <a@b.example>')).toEqual(from);
  expect(readSender('a@b.example')).toEqual(from);
  expect(readSender('Onderdak\r\nBcc: x@y.example <a@b.example>')).toBeNull();
  expect(() => headerText('Hallo\r\nBcc: x@y.example')).toThrow('line end');
});
