import { describe, expect, test } from 'vitest';
import { auditWords } from '#app/modules.server.ts';
import type { AuditEvent } from '../data/audit-events.server.ts';
import { actorText, eventRow, exportRow } from './event-presenter.ts';

const event: AuditEvent = {
  eventNo: 7,
  occurredAt: Temporal.Instant.from('2026-03-04T10:00:00Z'),
  actorId: '018f0000-0000-7000-8000-000000000001',
  actorName: 'Fatima Verzonnen',
  actorRoles: 'shelter-worker',
  action: 'view-stay',
  objectKind: 'stay',
  objectId: '018f0000-0000-7000-8000-000000000002',
  objectName: 'K7M-4QX, Havenkade',
  result: 'done',
  purpose: null,
  origin: 'web 192.0.2.1',
  hash: Buffer.from('00', 'hex'),
};

describe('who acted', () => {
  test.each([
    ['an account of the region', {}, 'Fatima Verzonnen'],
    ['an account that the region does not know', { actorName: null }, 'Onbekend account'],
    ['somebody without an account on a page', { actorId: null }, 'Inwoner (zonder account)'],
    [
      'somebody without an account by the interface',
      { actorId: null, origin: 'api 192.0.2.1' },
      'Inwoner (zonder account)',
    ],
    ['the command line', { actorId: null, origin: 'cli' }, 'Opdrachtregel'],
    ['the program at night', { actorId: null, origin: 'chore' }, 'Onderdak zelf'],
  ])('%s', (_, changes, expected) => {
    expect(actorText({ ...event, ...changes })).toBe(expected);
  });

  test('without an account no role is named', () => {
    const application = { ...event, actorId: null, actorRoles: 'public' };
    expect(eventRow(auditWords, application).roles).toBe('');
    expect(exportRow(auditWords, application)[4]).toBe('');
  });
});

test('a record is told by the file and the house, not by its id', () => {
  expect(eventRow(auditWords, event).object).toBe('Verblijf K7M-4QX, Havenkade');
});

test('the list of a house is told with its night', () => {
  const list = { ...event, objectKind: 'premises', objectId: 'A03 2026-03-04', objectName: 'Havenkade' };
  expect(eventRow(auditWords, list).object).toBe('Opvanglocatie Havenkade, nacht van 4 maart 2026');
});
