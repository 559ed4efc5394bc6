import type { Condition, Instrument, Item, Question } from '../../domain/instrument.ts';

/** Where a question stands: a pillar, or a part of the report beside the pillars. */
export interface Part {
  readonly id: string;
  readonly label: string;
  /** What the pillar is for; null for the parts beside the pillars. */
  readonly goal: string | null;
}

export interface Subject {
  readonly id: string;
  readonly label: string;
  readonly partId: string;
  /** Null for a theme: it counts for no condition. */
  readonly condition: Condition | null;
}

/** The instrument with its parts findable by id. */
export interface InstrumentIndex {
  readonly instrument: Instrument;
  /** Pillars first, then the parts beside them. */
  readonly parts: readonly Part[];
  part(id: string): Part | undefined;
  subject(id: string): Subject | undefined;
  question(id: string): Question | undefined;
  item(questionId: string, itemId: string): Item | undefined;
  /** The route or answer column's name where a question has more than one; otherwise null. */
  columnName(questionId: string, columnId: string): string | null;
}

export function indexInstrument(instrument: Instrument): InstrumentIndex {
  const parts: Part[] = [
    ...instrument.pillars.map(({ id, label, goal }) => ({ id, label: label.nl, goal: goal.nl })),
    ...instrument.sections.map(({ id, label }) => ({ id, label: label.nl, goal: null })),
  ];
  const partById = new Map(parts.map((part) => [part.id, part]));
  const subjects = new Map<string, Subject>();
  for (const { id, label, pillarId } of instrument.themes) {
    subjects.set(id, { id, label: label.nl, partId: pillarId, condition: null });
  }
  for (const condition of instrument.pillars.flatMap(({ conditions }) => conditions)) {
    const { id, label, pillarId } = condition;
    subjects.set(id, { id, label: label.nl, partId: pillarId, condition });
  }
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  const items = new Map(
    instrument.questions.flatMap((question) =>
      question.items.map((item) => [`${question.id} ${item.id}`, item] as const),
    ),
  );
  return {
    instrument,
    parts,
    part: (id) => partById.get(id),
    subject: (id) => subjects.get(id),
    question: (id) => questions.get(id),
    item: (questionId, itemId) => items.get(`${questionId} ${itemId}`),
    columnName(questionId, columnId) {
      const columns = questions.get(questionId)?.columns ?? [];
      if (columns.length < 2) return null;
      return columns.find(({ id }) => id === columnId)?.label.nl ?? columnId;
    },
  };
}
