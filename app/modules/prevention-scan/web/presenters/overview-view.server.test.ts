import { expect, it } from 'vitest';
import { otherRamp, ramp } from '#app/platform/charts/palette.ts';
import { drechtsteden2022 } from './fixtures/drechtsteden.ts';
import { noNames } from './municipality-names.ts';
import { presentOverviewView } from './overview-view.server.ts';

it('gives the map of what is to gain and the map of what is there no colour in common', async () => {
  const view = presentOverviewView({ round: '2022', names: noNames, ...(await drechtsteden2022()) });
  const gain = `${view.map.svg}${view.mapNarrow.svg}`;
  const there = `${view.perMunicipality?.wide.svg}${view.perMunicipality?.narrow?.svg}`;
  // Dark is much to gain in the one and much in place in the other.
  expect(ramp.filter((color) => there.includes(color))).toEqual([]);
  expect(otherRamp.filter((color) => gain.includes(color))).toEqual([]);
  expect(gain).toContain(ramp[3]);
  expect(there).toContain(otherRamp[4]);
});
