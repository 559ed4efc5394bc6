import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { parseDay } from '#app/kernel/parse-day.ts';
import { parseEuro } from '#app/kernel/parse-euro.ts';
import { parsePercentage, parseQuantity } from '#app/kernel/parse-quantity.ts';
import type { Result } from '#app/kernel/result.ts';
import { outOfBounds } from '#app/platform/forms/day-field.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { euroFaultTexts, quantityFaultTexts } from '../../domain/plan/fault-texts.ts';
import { fieldMessages as text } from '../messages-edit.nl.ts';

/** Days of plans lie in the years that a plan can have. */
const planDays = { first: Temporal.PlainDate.from('2000-01-01') };

/** The choices of a field of which several can be chosen. */
export function choicesOf(fields: Fields, name: string): readonly string[] {
  return (fields[name] ?? '').split(' ').filter((choice) => choice !== '');
}

/** An amount as it is typed: `1.582.500` or `12,50`, without its sign. */
export function euroField(cents: Cents | null): string {
  return cents === null ? '' : formatEuro(cents).replaceAll(/€?\u00A0|€/gu, '');
}

export function quantityField(value: number | null): string {
  return value === null ? '' : formatQuantity(value);
}

export function percentageField(basisPoints: number | null): string {
  return basisPoints === null ? '' : quantityField(basisPoints / 100);
}

/**
 * Reads fields one by one and keeps what is wrong with each. A field that cannot be read gives a harmless value,
 * so that all problems are found in one go; use what was read only when `problems` is empty.
 */
export class FieldReader {
  readonly fields: Fields;
  readonly problems: Record<string, string> = {};

  constructor(fields: Fields) {
    this.fields = fields;
  }

  get hasProblems(): boolean {
    return Object.keys(this.problems).length > 0;
  }

  text(name: string): string {
    return (this.fields[name] ?? '').trim();
  }

  optionalText(name: string): string | null {
    return this.text(name) === '' ? null : this.text(name);
  }

  /** The lines of a text, without empty ones. */
  lines(name: string): readonly string[] {
    return (this.fields[name] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  requiredText(name: string, problem: string): string {
    if (this.text(name) === '') this.refuse(name, problem);
    return this.text(name);
  }

  euro(name: string, options: { readonly allowNegative?: boolean } = {}): Cents {
    return this.take(name, parseEuro(this.text(name), options), euroFaultTexts, 0 as Cents);
  }

  optionalEuro(name: string): Cents | null {
    return this.text(name) === '' ? null : this.euro(name);
  }

  quantity(name: string): number {
    return this.take(name, parseQuantity(this.text(name)), quantityFaultTexts, 0);
  }

  optionalQuantity(name: string): number | null {
    return this.text(name) === '' ? null : this.quantity(name);
  }

  /** A whole number of at least 0. */
  optionalCount(name: string): number | null {
    const value = this.optionalQuantity(name);
    if (value === null || Number.isInteger(value)) return value;
    this.refuse(name, text.notWhole);
    return 0;
  }

  percentage(name: string) {
    return this.take(name, parsePercentage(this.text(name)), quantityFaultTexts, 0 as never);
  }

  optionalPercentage(name: string) {
    return this.text(name) === '' ? null : this.percentage(name);
  }

  year(name: string): number {
    const typed = this.text(name);
    if (/^20\d{2}$/u.test(typed)) return Number(typed);
    this.refuse(name, text.yearWrong);
    return 2000;
  }

  day(name: string): Temporal.PlainDate {
    const day = parseDay(this.text(name));
    const problem = day === null ? text.dayWrong : outOfBounds(day, planDays);
    if (day !== null && problem === null) return day;
    this.refuse(name, problem ?? text.dayWrong);
    return planDays.first;
  }

  optionalDay(name: string): Temporal.PlainDate | null {
    return this.text(name) === '' ? null : this.day(name);
  }

  /** One of a list; the first of it, with a problem, when it is none of them. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const chosen = choices.find((choice) => choice === this.text(name));
    if (chosen === undefined) this.refuse(name, text.choose);
    return chosen ?? choices[0];
  }

  refuse(name: string, problem: string): void {
    this.problems[name] ??= problem;
  }

  private take<Value, Fault extends string>(
    name: string,
    result: Result<Value, Fault>,
    texts: Readonly<Record<Fault, string>>,
    harmless: Value,
  ): Value {
    if (result.ok) return result.value;
    this.refuse(name, texts[result.reason]);
    return harmless;
  }
}
