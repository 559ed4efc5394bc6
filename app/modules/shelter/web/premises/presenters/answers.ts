import { isolated } from '#app/words/isolate.ts';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { dayInWords } from '#app/words/days.ts';
import type { House } from '../../../data/houses.server.ts';
import { askedOfHouses, type AskedOfHouse } from '../../../domain/house-answers.ts';
import { answerMessages as text } from '../messages-answers.nl.ts';

/** What may be asked at the house: whatever its register does not say. */
export function openQuestions({ characteristics }: Pick<House, 'characteristics'>): readonly AskedOfHouse[] {
  return askedOfHouses.filter((asked) => characteristics[asked] === null);
}

/** What the house said, with when and to whom; null where it said nothing, or where the register says it. */
export function answerText(
  { characteristics, answers }: Pick<House, 'characteristics' | 'answers'>,
  asked: AskedOfHouse,
): string | null {
  const said = answers[asked];
  if (said === undefined || said.answer === null || characteristics[asked] !== null) return null;
  return text.said(
    said.answer ? text.yes : text.no,
    dayInWords(dutchDayOf(said.at)),
    isolated(said.by ?? text.colleague),
  );
}

/** The answers that hold and may be taken back. */
export function answersGiven(house: Pick<House, 'characteristics' | 'answers'>) {
  return openQuestions(house).flatMap((asked) => {
    const said = house.answers[asked];
    if (said === undefined) return [];
    const what =
      said.answer === null ? text.choices.unknown : said.answer ? text.choices.yes : text.choices.no;
    return [{ answerId: said.id, question: text.questions[asked], what }];
  });
}

/** All that the house said, by characteristic, for whoever keeps the register. */
export function saidOf(house: Pick<House, 'characteristics' | 'answers'>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    askedOfHouses.flatMap((asked) => {
      const said = answerText(house, asked);
      return said === null ? [] : [[asked, said]];
    }),
  );
}
