import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { AddLineRefusal } from '../../use-cases/lines/add-line.server.ts';
import type { ChangeLineRefusal } from '../../use-cases/lines/change-line.server.ts';
import type { LineRefusal } from '../../use-cases/lines/check-new-line.ts';
import type { RemoveLineRefusal } from '../../use-cases/lines/remove-line.server.ts';
import type { WrongFields } from '../forms/wrong-fields.ts';
import { atTheirFields, gone, goneRefusals } from '../messages-refusals.nl.ts';

/** Why a line is not saved, once what is against the line itself stands at its fields. */
export type SaveLineRefusal = Exclude<AddLineRefusal | ChangeLineRefusal, LineRefusal> | WrongFields;

export const saveLineRefusals: Refusals<SaveLineRefusal> = {
  ...goneRefusals,
  ...atTheirFields,
  'line-needed': ({ by }) => gone(`Deze soort kan niet: ${by.join(', ')} is een percentage van deze regel.`),
};

export const removeLineRefusals: Refusals<RemoveLineRefusal> = {
  ...goneRefusals,
  'line-needed': ({ by }) =>
    gone(`Deze regel kan niet weg: ${by.join(', ')} is er een percentage van. Wijzig die eerst.`),
  'line-spent-on': gone('Op deze regel is al geld uitgegeven. Trek eerst die meldingen in.'),
};
