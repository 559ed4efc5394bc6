import type { z } from 'zod';
import type { IntakeFacts } from '../../domain/intake/correct-intake.ts';
import { dayField, optionalText, tick } from '../form-fields.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';

/** The fields of what was said at the report. */
export const intakeFields = {
  gemeld: dayField(text.dayMissing),
  verwijzer: optionalText,
  gevonden: optionalText,
  route: optionalText,
  situatie: optionalText,
  herkomst: optionalText.refine((code) => code === null || /^GM\d{4}$/u.test(code), text.municipalityUnknown),
  spoed: tick,
  afspraken: optionalText,
};

type Typed = { readonly [Name in keyof typeof intakeFields]: z.output<(typeof intakeFields)[Name]> };

export function factsTyped(typed: Typed): IntakeFacts {
  return {
    reportedOn: typed.gemeld,
    referredBy: typed.verwijzer,
    foundAt: typed.gevonden,
    route: typed.route,
    situationBefore: typed.situatie,
    originMunicipality: typed.herkomst,
    isUrgent: typed.spoed,
    firstAgreements: typed.afspraken,
  };
}

/** The facts as the form shows them. */
export function fieldsOf(facts: IntakeFacts): Readonly<Record<keyof typeof intakeFields, string>> {
  return {
    gemeld: facts.reportedOn.toString(),
    verwijzer: facts.referredBy ?? '',
    gevonden: facts.foundAt ?? '',
    route: facts.route ?? '',
    situatie: facts.situationBefore ?? '',
    herkomst: facts.originMunicipality ?? '',
    spoed: facts.isUrgent ? 'ja' : '',
    afspraken: facts.firstAgreements ?? '',
  };
}

export const intakeLabels: Readonly<Record<keyof typeof intakeFields, string>> = {
  gemeld: text.reportedOn,
  spoed: text.isUrgent,
  verwijzer: text.referredBy,
  gevonden: text.foundAt,
  route: text.route,
  situatie: text.situation,
  herkomst: text.origin,
  afspraken: text.agreements,
};
