import { describe, expect, it } from 'vitest';
import type { IdentityPart, PersonRecord } from './merge.ts';
import { planMerge, planUndo, type MergeSide } from './plan-merge.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const stay = (recordId: string): PersonRecord => ({ kind: 'stay', recordId });
const side = (personId: string, changes: Partial<MergeSide> = {}): MergeSide => ({
  personId,
  mergedInto: null,
  records: [],
  filledParts: new Set<IdentityPart>(),
  stays: [],
  ...changes,
});

describe('joining two files', () => {
  it('moves the records and fills what the kept file lacks', () => {
    const kept = side('a', { filledParts: new Set<IdentityPart>(['name']) });
    const leaving = side('b', { records: [stay('s1')], filledParts: new Set<IdentityPart>(['name', 'bsn']) });
    expect(planMerge(kept, leaving, false)).toEqual({
      ok: true,
      value: { keptPersonId: 'a', leavingPersonId: 'b', moves: [stay('s1')], filledFields: ['bsn'] },
    });
  });

  it('is refused for stays on the same night, not for stays that touch', () => {
    const kept = side('a', { stays: [{ from: day('2026-01-01'), until: day('2026-01-10') }] });
    const touching = side('b', { stays: [{ from: day('2026-01-10'), until: null }] });
    const sharing = side('b', { stays: [{ from: day('2026-01-09'), until: null }] });
    expect(planMerge(kept, touching, false).ok).toBe(true);
    expect(planMerge(kept, sharing, false)).toEqual({
      ok: false,
      reason: { kind: 'stays-overlap', from: day('2026-01-09') },
    });
  });

  it('tells the first night that is shared, whichever file came first', () => {
    const long = [{ from: day('2026-01-01'), until: null }];
    const short = [
      { from: day('2026-03-01'), until: day('2026-03-05') },
      { from: day('2026-02-01'), until: day('2026-02-05') },
    ];
    const refused = { ok: false, reason: { kind: 'stays-overlap', from: day('2026-02-01') } };
    expect(planMerge(side('a', { stays: short }), side('b', { stays: long }), false)).toEqual(refused);
    expect(planMerge(side('a', { stays: long }), side('b', { stays: short }), false)).toEqual(refused);
  });

  it.each([
    [side('a'), side('a'), false, { kind: 'same-file' }],
    [side('a'), side('b', { mergedInto: 'c' }), false, { kind: 'already-merged', personId: 'b' }],
    [side('a'), side('b'), true, { kind: 'two-bsns' }],
  ])('is refused when it cannot be right', (kept, leaving, haveDifferentBsns, reason) => {
    expect(planMerge(kept, leaving, haveDifferentBsns)).toEqual({ ok: false, reason });
  });
});

it('undoing gives back what moved and leaves what came later', () => {
  const plan = {
    keptPersonId: 'a',
    leavingPersonId: 'b',
    moves: [stay('s1'), stay('gone')],
    filledFields: ['bsn'],
  } as const;
  expect(planUndo(plan, [stay('s1'), stay('later')])).toEqual({
    moves: [stay('s1')],
    leftAlone: [stay('gone')],
    clearedFields: ['bsn'],
  });
});
