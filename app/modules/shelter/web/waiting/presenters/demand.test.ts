import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { expect, it } from 'vitest';
import { DemandSections } from '../parts/demand-sections.tsx';
import { presentDemand } from './demand.ts';

const code = (name: string, nl: string) => ({ code: name, nl, en: nl, isArchived: false });
const kind = (name: string, nl: string) => ({
  ...code(name, nl),
  hasNights: true,
  hasPlaces: true,
  isForYouth: false,
});
const codes = {
  kinds: [kind('night', 'Nachtopvang'), kind('short', 'Kortdurend verblijf')],
  unmetDemandReasons: [code('full', 'Vol')],
};

it('names kinds and reasons, adds a total, and says what is not shown', () => {
  const demand = presentDemand(
    {
      kinds: [
        { kind: 'night', waiting: 1200, urgent: null },
        { kind: 'short', waiting: 40, urgent: null },
      ],
      waiting: 1240,
      urgent: 30,
    },
    { rows: [{ kind: 'night', reason: 'full', people: null }], people: null },
    codes,
  );
  expect(demand).toEqual({
    waiting: [
      { kind: 'Nachtopvang', waiting: '1.200', urgent: 'niet getoond' },
      { kind: 'Kortdurend verblijf', waiting: '40', urgent: 'niet getoond' },
      { kind: 'Samen', waiting: '1.240', urgent: '30' },
    ],
    unmet: [{ kind: 'Nachtopvang', reason: 'Vol', people: 'niet getoond' }],
  });
  expect(renderToStaticMarkup(createElement(DemandSections, { demand }))).toContain('niet getoond');
  const none = presentDemand({ kinds: [], waiting: 0, urgent: 0 }, { rows: [], people: 0 }, codes);
  expect(renderToStaticMarkup(createElement(DemandSections, { demand: none }))).toContain(
    'Niemand wacht op een plek.',
  );
});
