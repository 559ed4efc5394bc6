import { formatEuro } from '#app/kernel/format-euro.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Decision, Plan } from '../../../domain/plan/plan.ts';
import { pilotAddress } from '../../addresses.ts';
import { overviewMessages as text } from '../../messages.nl.ts';
import { periodName } from '../../presenters/days.ts';

export interface DecisionView {
  readonly key: string;
  readonly on: string | null;
  readonly body: string;
  readonly subject: string;
  readonly documentUrl: string | null;
}

export function presentDecisions(decisions: readonly Decision[]): readonly DecisionView[] {
  return decisions.map(({ takenOn, body, subject, documentUrl }, at) => ({
    key: String(at),
    on: takenOn === null ? null : dayInWords(takenOn),
    body,
    subject,
    documentUrl: isWebAddress(documentUrl) ? documentUrl : null,
  }));
}

/** Only web addresses become links: other schemes could run something. */
function isWebAddress(address: string | null): boolean {
  return address !== null && /^https?:\/\//u.test(address);
}

export interface AboutPlan {
  readonly vision: string | null;
  readonly bottlenecks: readonly string[];
  readonly award: string | null;
  readonly reserve: string | null;
  readonly facts: Plan['facts'];
  readonly decisions: readonly DecisionView[];
}

export function presentAbout({ vision, bottlenecks, award, reserve, facts, decisions }: Plan): AboutPlan {
  return {
    vision,
    bottlenecks,
    award:
      award === null
        ? null
        : text.awardText(
            formatEuro(award.cents),
            award.isRounded,
            award.knownOn === null ? null : dayInWords(award.knownOn),
          ),
    reserve: reserve?.name ?? null,
    facts,
    decisions: presentDecisions(decisions),
  };
}

export interface PilotRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly location: string;
  readonly period: string;
  readonly places: string;
}

export function presentPilots({ id: plan, pilots }: Plan): readonly PilotRow[] {
  return pilots.map(({ id, name, location, period, places }) => ({
    id,
    name,
    href: pilotAddress(plan, id),
    location,
    period: periodName(period),
    places: text.placesText(places.start, places.max),
  }));
}
