import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { providerChoices } from '../../data/providers.server.ts';
import { optionsOf } from '../code-names.ts';
import type { PremisesChoices } from './parts/premises-fields.tsx';

/**
 * What can be chosen in the form of a house.
 * @param recorded CBS code of the municipality that it has now, which may be of an earlier day
 */
export async function premisesChoices(
  tx: ReadTransaction,
  regionId: string,
  recorded: string | null,
): Promise<PremisesChoices> {
  const codes = await shelterCodes(tx);
  const municipalities = await findMunicipalities(tx, [recorded]);
  const providers = await providerChoices(tx, regionId);
  return {
    kinds: optionsOf(codes.kinds),
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
    providers: providers.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
  };
}
