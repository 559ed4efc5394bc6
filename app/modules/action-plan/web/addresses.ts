/** Where the pages of the action plan are. Slugs and ids hold letters, digits and hyphens only. */
export const plansAddress = '/plannen';
export const newPlanAddress = '/plannen/nieuw';

/** Words below `/plannen/` that are no plan. */
export const reservedSlugs: ReadonlySet<string> = new Set(['nieuw', 'bij-bevinding']);

export const planAddress = (plan: string): string => `${plansAddress}/${encodeURIComponent(plan)}`;

export type PlanPage =
  | 'begroting'
  | 'geldbronnen'
  | 'tijdlijn'
  | 'opmerkingen'
  | 'geschiedenis'
  | 'verantwoording'
  | 'wijzigen';

export const planPageAddress = (plan: string, page: PlanPage): string => `${planAddress(plan)}/${page}`;

export const sourceAddress = (plan: string, source: string): string =>
  `${planPageAddress(plan, 'geldbronnen')}/${encodeURIComponent(source)}`;

export const newSourceAddress = (plan: string): string => `${planPageAddress(plan, 'geldbronnen')}/nieuw`;

/** A frozen version, by its number. */
export const versionAddress = (plan: string, versionNo: number): string =>
  `${planAddress(plan)}/versies/${versionNo}`;

export const measureAddress = (plan: string, measure: string): string =>
  `${planAddress(plan)}/maatregelen/${encodeURIComponent(measure)}`;

export type MeasurePage =
  | 'wijzigen'
  | 'status'
  | 'voortgang'
  | 'evaluaties'
  | 'regel-toevoegen'
  | 'subsidieregeling';

export const measurePageAddress = (plan: string, measure: string, page: MeasurePage): string =>
  `${measureAddress(plan, measure)}/${page}`;

export const newMeasureAddress = (plan: string): string => `${planAddress(plan)}/maatregelen/nieuw`;

export const lineAddress = (plan: string, line: string): string =>
  `${planAddress(plan)}/regels/${encodeURIComponent(line)}`;

export const removeLineAddress = (plan: string, line: string): string =>
  `${lineAddress(plan, line)}/verwijderen`;

export const pilotAddress = (plan: string, pilot: string): string =>
  `${planAddress(plan)}/pilots/${encodeURIComponent(pilot)}`;

/** Where a pilot of a measure is added. */
export const newPilotAddress = (plan: string, measure: string): string =>
  `${planAddress(plan)}/pilots/nieuw?maatregel=${encodeURIComponent(measure)}`;

export const callAddress = (plan: string, call: string): string =>
  `${planAddress(plan)}/subsidies/${encodeURIComponent(call)}`;

export const applicationAddress = (plan: string, call: string, application: string): string =>
  `${callAddress(plan, call)}/aanvragen/${encodeURIComponent(application)}`;

/** Where a line stands in the budget, unfolded. */
export const lineInBudgetAddress = (plan: string, line: string): string =>
  `${planPageAddress(plan, 'begroting')}?open=${encodeURIComponent(line)}#regel-${line}`;

/** A finding of the prevention scan as it stands in an address: `tabel/item` or `tabel/item/kolom`. */
export interface FindingPlace {
  readonly table: string;
  readonly item: string;
  readonly column: string | null;
}

export function findingParameter({ table, item, column }: FindingPlace): string {
  return [table, item, ...(column === null || column === 'answer' ? [] : [column])].join('/');
}

/** Reads `?bevinding=`; null when it names no finding. */
export function readFindingParameter(text: string | null): FindingPlace | null {
  const parts = (text ?? '').split('/');
  const [table, item, column] = parts;
  if (parts.length > 3 || !parts.every((part) => /^[a-z0-9][a-z0-9-]*$/u.test(part))) return null;
  return table === undefined || item === undefined ? null : { table, item, column: column ?? null };
}

const forFinding = (address: string, finding: FindingPlace): string =>
  `${address}?bevinding=${encodeURIComponent(findingParameter(finding))}`;

/** Where a measure is made of a finding. */
export const newMeasureForAddress = (plan: string, finding: FindingPlace): string =>
  forFinding(newMeasureAddress(plan), finding);

/** Where a plan is made to put a measure of a finding in. */
export const newPlanForAddress = (finding: FindingPlace): string => forFinding(newPlanAddress, finding);

/** The measures of a finding, over all plans. */
export const measuresOfFindingAddress = (finding: FindingPlace): string =>
  `${plansAddress}/bij-bevinding?bevinding=${encodeURIComponent(findingParameter(finding))}`;

/** The page of a finding in a round of the prevention scan. */
export const findingAddress = (round: string, finding: FindingPlace): string =>
  `/preventiescan/${encodeURIComponent(round)}/bevinding/${findingParameter(finding)}`;

export const templateAddress = (plan: string, kind: string): string =>
  `${planPageAddress(plan, 'verantwoording')}/sjabloon/${kind}`;
