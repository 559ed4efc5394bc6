import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { SignalKind } from '../../../domain/signal.ts';
import { signalGroups } from '../presenters/signal-groups.ts';
import { SignalGroup } from './signal-group.tsx';

function shown(kind: SignalKind, count: number) {
  const rows = Array.from({ length: count }, (_, index) => ({
    key: `s${index}`,
    kind,
    actor: 'case-worker' as const,
    daysOverdue: count - index,
    what: kind === 'capacity-exceeded' ? '2 mensen meer dan de 12 plekken' : '',
    since: 'gisteren',
    ref: 'A01',
    house: 'Havenkade',
    who: kind === 'capacity-exceeded' ? '' : `Nummer ${index + 1}`,
    href: null,
    planOf: kind === 'no-support-plan' ? `s${index}` : null,
  }));
  const groups = signalGroups(rows).map((group) => <SignalGroup key={group.kind} group={group} />);
  return parseHTML(`<!doctype html><html><body>${renderToStaticMarkup(groups)}</body></html>`).document;
}
const namesIn = (page: Document, where: string) =>
  Array.from(page.querySelectorAll(`${where} tbody th`), ({ textContent }) => textContent);

describe('signals of one kind', () => {
  it('stand open up to ten', () => {
    const page = shown('no-support-plan', 10);
    expect(page.querySelector('details')).toBeNull();
    expect(namesIn(page, 'section')).toHaveLength(10);
  });

  it('are folded after the tenth', () => {
    const page = shown('no-support-plan', 12);
    expect(page.querySelector('summary')?.textContent).toBe('Nog 2');
    expect(namesIn(page, 'details')).toEqual(['Nummer 11', 'Nummer 12']);
    expect(namesIn(page, 'section')).toHaveLength(12);
    expect(page.querySelectorAll('a[aria-label^="Er is een plan voor"]')).toHaveLength(12);
  });

  it('say the house first when they are about a house as a whole', () => {
    const page = shown('capacity-exceeded', 1);
    const heads = Array.from(page.querySelectorAll('thead th'), ({ textContent }) => textContent);
    expect(heads).toEqual(['Waar', 'Wat', 'Sinds']);
    expect(namesIn(page, 'section')).toEqual(['Havenkade']);
  });
});
