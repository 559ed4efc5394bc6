import { expect, it } from 'vitest';
import type { FundingSource } from '../../../domain/lines/funding.ts';
import { shownSources, sourceChoices } from './source-choice.ts';

const source = (id: string, isArchived: boolean): FundingSource => ({
  id,
  kind: 'other',
  label: id,
  isArchived,
  availableCents: null,
});
const sources = [source('open', false), source('gesloten', true), source('betaalt', true)];
const choices = sourceChoices(sources, [{ sourceId: 'betaalt', kind: 'rest' }]);
const shown = (typed: Readonly<Record<string, string>> | undefined) =>
  shownSources(choices, typed).map(({ label }) => label);

it('offers what is open and what pays already', () => {
  expect(shown(undefined)).toEqual(['open', 'betaalt (afgesloten)']);
});

it('still shows a source that was chosen before it was closed', () => {
  expect(shown({ 'bron-gesloten': '' })).toEqual(['open', 'betaalt (afgesloten)']);
  expect(shown({ 'bron-gesloten': 'share' })).toEqual([
    'open',
    'gesloten (afgesloten)',
    'betaalt (afgesloten)',
  ]);
});
