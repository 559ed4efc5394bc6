import { isolated } from '#app/words/isolate.ts';
import { momentInWords } from '#app/words/moments.ts';
import type { listEmergencies } from '../../use-cases/oversee-emergencies.server.ts';
import { emergencyVerdictNames, groundNames } from '../../use-cases/audit-texts.nl.ts';
import { emergenciesMessages as text } from '../messages-privacy.nl.ts';

type Emergency = Awaited<ReturnType<typeof listEmergencies>>[number];

/** One opening in words; the privacy officer knows the file by its number alone. */
export function emergencyRow(emergency: Emergency) {
  const who = isolated(emergency.userName ?? text.unknownUser);
  return {
    accessId: emergency.accessId,
    title: text.opened(emergency.personRef, who),
    when: momentInWords(emergency.grantedAt),
    file: emergency.personRef ?? '',
    who,
    ground: groundNames[emergency.ground],
    reason: emergency.reason,
    consequences:
      emergency.consequences
        .map(({ kind, count }) => text.consequenceNames[kind]?.(count) ?? `${count}`)
        .join(', ') || text.noConsequences,
    isOpen: emergency.verdict === null || emergency.verdict === 'to-investigate',
    verdict: emergency.verdict === null ? null : emergencyVerdictNames[emergency.verdict],
    isDoubtful: emergency.verdict === 'to-investigate' || emergency.verdict === 'not-justified',
    note: emergency.note ?? '',
  };
}

export type EmergencyRow = ReturnType<typeof emergencyRow>;
