import type { Condition, Direction, Instrument, Item, Pillar, Question } from '../domain/instrument.ts';
import { columnsOf } from './instrument-columns.ts';
import type { InstrumentFile, ItemEntry, QuestionEntry } from './instrument-schema.ts';

/** Makes the instrument from checked files, filling in what the files may leave out (see the data's README). */
export function assembleInstrument(main: InstrumentFile, entries: readonly QuestionEntry[]): Instrument {
  const { questionFiles: _, pillars, ...rest } = main;
  return { ...rest, pillars: pillars.map(toPillar), questions: entries.map(toQuestion) };
}

function toPillar({ id, label, goal, prevention, conditions }: InstrumentFile['pillars'][number]): Pillar {
  const ofPillar = conditions.map((condition): Condition => ({
    id: condition.id,
    label: condition.label,
    pillarId: id,
    legalFramework: condition.legalFramework,
  }));
  return { id, label, goal, prevention, conditions: ofPillar };
}

function toQuestion(entry: QuestionEntry): Question {
  const { id, section, pillarId, subjectId, title, kind } = entry;
  const items = entry.items.map((item) => toItem(item, entry));
  return {
    id,
    section,
    pillarId,
    subjectId,
    title,
    kind,
    columns: columnsOf(entry),
    groups: entry.groups ?? [],
    items,
  };
}

function toItem(entry: ItemEntry, question: QuestionEntry): Item {
  const { id, label, role } = entry;
  const ofQuestion = role === 'option' ? (question.conditionId ?? null) : null;
  // The question's order, whatever order the item names its columns in.
  const asked = columnsOf(question)
    .map((column) => column.id)
    .filter((column) => entry.columns?.includes(column) ?? true);
  return {
    id,
    label,
    role,
    direction: entry.direction ?? usualDirection(entry, question),
    horizon: entry.horizon ?? 'long',
    conditionId: entry.conditionId === undefined ? ofQuestion : entry.conditionId,
    columns: asked,
    groupId: entry.groupId ?? null,
    unit: entry.unit ?? null,
  };
}

function usualDirection({ role }: ItemEntry, { kind }: QuestionEntry): Direction {
  const isOffer = kind === 'multi' || kind === 'multi-by-route';
  return isOffer && role === 'option' ? 'more' : 'neutral';
}
