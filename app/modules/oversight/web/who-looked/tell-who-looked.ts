import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { emergencyVerdictNames, groundNames } from '#app/modules/people/index.server.ts';
import type { AuditWords } from '#app/platform/audit/words.ts';
import { dayInWords } from '#app/words/days.ts';
import { hourInWords } from '#app/words/moments.ts';
import { overviewOf, placeOf, tellAct, type Overview } from '../../documents/who-looked-overview.ts';
import { whoLookedTexts as text } from '../../documents/who-looked-texts.nl.ts';
import type { ToldOpening } from '../../documents/who-looked-word.server.ts';
import { mostActs, type WhoLooked } from '../../use-cases/who-looked.server.ts';

export interface ToldWhoLooked {
  readonly overview: Overview;
  readonly openings: readonly ToldOpening[];
  readonly cut: string | null;
}

/** What stands in the log about a person, in the words of that person. */
export function tellWhoLooked(found: WhoLooked, words: AuditWords, regionName: string): ToldWhoLooked {
  const telling = { words, regionName, workedFor: found.workedFor };
  const oldest = found.acts.at(-1);
  return {
    overview: overviewOf(found.acts.map((act) => tellAct(telling, act))),
    openings: found.openings.map(({ userId, ground, reason, grantedAt, verdict }) => ({
      day: dayInWords(dutchDayOf(grantedAt)),
      time: hourInWords(grantedAt),
      organisation: placeOf(telling, userId, null, dutchDayOf(grantedAt)),
      why: `${groundNames[ground]}: ${reason}`,
      verdict: verdict === null ? text.notJudged : emergencyVerdictNames[verdict],
    })),
    cut:
      found.isCut && oldest !== undefined
        ? text.cut(mostActs.toLocaleString('nl-NL'), dayInWords(dutchDayOf(oldest.at)))
        : null,
  };
}
