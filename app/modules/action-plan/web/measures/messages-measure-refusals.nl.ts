import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { StatusRefusal } from '../../domain/measures/measure-status.ts';
import type { AddMeasureRefusal } from '../../use-cases/measures/add-measure.server.ts';
import type { ChangeMeasureRefusal } from '../../use-cases/measures/change-measure.server.ts';
import type { ChangeStatusRefusal } from '../../use-cases/measures/change-status.server.ts';
import type { EvidenceRefusal } from '../../use-cases/measures/link-evidence.server.ts';
import { goneRefusals } from '../messages-refusals.nl.ts';
import { fieldOfMeasureFault } from './forms/parse-measure.ts';
import { evidenceMessages } from './messages-evidence.nl.ts';

export const measureRefusals: Refusals<AddMeasureRefusal | ChangeMeasureRefusal> = {
  ...goneRefusals,
  faults: ({ faults }) => ({
    problems: Object.fromEntries(faults.map(({ path, reason }) => [fieldOfMeasureFault(path), reason])),
  }),
};

/** The page offers only the statuses that can follow, so that another one came from an old page. */
const notFrom = ({ detail }: StatusRefusal) => ({ field: 'status', message: detail, status: 409 }) as const;

export const statusRefusals: Refusals<ChangeStatusRefusal> = {
  ...goneRefusals,
  same: notFrom,
  'not-allowed': notFrom,
  'reason-needed': ({ detail }) => ({ field: 'reden', message: detail }),
};

const chooseMeasure = { field: 'maatregel', message: evidenceMessages.chooseMeasure };

export const evidenceRefusals: Refusals<EvidenceRefusal> = {
  'plan-unknown': chooseMeasure,
  'measure-unknown': chooseMeasure,
  'not-linked': chooseMeasure,
  'linked-already': { field: 'maatregel', message: evidenceMessages.linkedAlready, status: 409 },
};
