import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { optionsOf } from '../code-names.ts';

export type IntakeChoices = Awaited<ReturnType<typeof intakeChoices>>;

/** What can be chosen at an intake. */
export async function intakeChoices(tx: ReadTransaction) {
  const codes = await shelterCodes(tx);
  return {
    verwijzer: optionsOf(codes.referralSources),
    route: optionsOf(codes.routes),
    situatie: optionsOf(codes.situations),
    herkomst: (await findMunicipalities(tx)).map(({ code, name }) => ({ value: code, label: name })),
  };
}
