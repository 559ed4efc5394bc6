import type { Instrument, Item, Question } from '../../domain/instrument.ts';
import type { DraftCell, Place } from './round-draft.ts';

export interface FoundCell {
  readonly question: Question;
  readonly item: Item;
  readonly columnId: string;
}

type Report = (place: Place, reason: string) => void;

/** Finds the place in the instrument that a file means, and reports ids that are not there. */
export class CellFinder {
  readonly #questions: ReadonlyMap<
    string,
    { readonly question: Question; readonly items: ReadonlyMap<string, Item> }
  >;
  readonly #report: Report;

  constructor(instrument: Instrument, report: Report) {
    this.#report = report;
    this.#questions = new Map(
      instrument.questions.map((question) => [
        question.id,
        { question, items: new Map(question.items.map((item) => [item.id, item])) },
      ]),
    );
  }

  findQuestion({ table, locate }: Pick<DraftCell, 'table' | 'locate'>): Question | null {
    const found = this.#questions.get(table);
    if (found === undefined) this.#report(locate('table'), `vraag ‘${table}’ staat niet in het instrument`);
    return found?.question ?? null;
  }

  find(cell: DraftCell): FoundCell | null {
    const question = this.findQuestion(cell);
    if (question === null) return null;
    const item = this.#questions.get(question.id)?.items.get(cell.item);
    if (item === undefined) {
      const reason = `antwoord ‘${cell.item}’ hoort niet bij vraag ‘${question.id}’`;
      this.#report(cell.locate('item'), reason);
      return null;
    }
    const columnId =
      cell.column === '' && question.columns.length === 1 ? (question.columns[0]?.id ?? '') : cell.column;
    if (!question.columns.some(({ id }) => id === columnId)) {
      this.#report(cell.locate('column'), `kolom ‘${columnId}’ bestaat niet; ${choices(question)}`);
      return null;
    }
    if (!item.columns.includes(columnId)) {
      this.#report(cell.locate('column'), `antwoord ‘${item.id}’ wordt niet gevraagd in kolom ‘${columnId}’`);
      return null;
    }
    return { question, item, columnId };
  }
}

function choices({ id, columns }: Question): string {
  return `vraag ‘${id}’ heeft ${columns.map((column) => `‘${column.id}’`).join(', ')}`;
}
