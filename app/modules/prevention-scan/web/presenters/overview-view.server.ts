import { formatShare, heatMap, narrowWidth } from '#app/platform/charts/index.server.ts';
import { drawPillarMap } from '../charts/pillar-map.server.ts';
import { overviewMessages as text } from '../messages.nl.ts';
import type { PlacedReport } from './findings.ts';
import { nameInCell } from './municipality-names.ts';
import { presentOfferedPerMunicipality } from './offered-per-municipality.ts';
import { presentOverview } from './overview.ts';
import { thresholdName } from './threshold-name.ts';

/** More columns than this say nothing on a screen; the table pages show everyone. */
const mostColumns = 30;

export type OverviewView = ReturnType<typeof presentOverviewView>;

/** The overview of a round with its charts drawn, wide and for a phone. */
export function presentOverviewView(placed: PlacedReport) {
  const overview = presentOverview(placed);
  const { thresholds } = placed.index.instrument;
  const top = overview.focus[0];
  const map = { id: 'condities', title: text.mapChart };
  return {
    overview,
    veryStrongIs: thresholdName(thresholds.veryStrong),
    strongIs: thresholdName(thresholds.strong),
    mapCaption: top === undefined ? text.mapCaptionNone : text.mapCaption(top.label, formatShare(top.gain)),
    map: drawPillarMap(overview.pillars, map),
    mapNarrow: drawPillarMap(overview.pillars, { ...map, width: narrowWidth }),
    perMunicipality: placed.report.participants.length > mostColumns ? null : drawPerMunicipality(placed),
    focusGains: overview.focus.map(({ gain }) => formatShare(gain)),
  };
}

function drawPerMunicipality(placed: PlacedReport) {
  const input = {
    labelHeader: text.conditionHeader,
    meaning: text.offeredMeaning,
    columns: placed.report.participants.map((nr) => nameInCell(placed.names, nr)),
    groupHeader: text.pillarHeader,
    rows: presentOfferedPerMunicipality(placed).map(({ label, pillar, shares }) => ({
      label,
      group: pillar,
      values: shares,
    })),
  };
  const options = { id: 'per-gemeente', title: text.perMunicipalityChart };
  const wide = heatMap(input, options);
  const isSmall = input.columns.length <= 10;
  return { wide, narrow: isSmall ? heatMap(input, { ...options, width: narrowWidth }) : undefined };
}
