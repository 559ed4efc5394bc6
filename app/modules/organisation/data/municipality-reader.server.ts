import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { municipalityDoubtText } from '../domain/municipality-doubt-text.ts';
import { indexMunicipalities, recogniseMunicipality } from '../domain/recognise-municipality.ts';
import { findMunicipalityPeriods } from './municipality-periods.server.ts';

/** Tells the CBS code of a municipality that is given by code or name, on a day; or in Dutch why not. */
export type MunicipalityReader = (text: string, on: Temporal.PlainDate) => Result<string, string>;

export async function municipalityReader(tx: ReadTransaction): Promise<MunicipalityReader> {
  const index = indexMunicipalities(await findMunicipalityPeriods(tx));
  return (text, on) => {
    const recognised = recogniseMunicipality(index, text, on);
    return recognised.kind === 'found'
      ? succeed(recognised.code)
      : refuse(municipalityDoubtText(text, on, recognised));
  };
}
