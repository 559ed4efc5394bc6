import { parseDay } from '#app/kernel/parse-day.ts';
import type { Role } from '#app/kernel/role.ts';
import type { Anchors } from '../audit/anchors.server.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { KeyRing } from '../crypto/index.server.ts';
import type { Database } from '../db/database.server.ts';
import type { Scope } from '../db/scope.ts';
import type { Identity } from '../identity/identity.server.ts';

export interface CommandOption {
  readonly name: string;
  /** What to write after it, such as `slug`; without it the option is a switch. */
  readonly placeholder?: string;
  readonly summary: string;
  readonly isRequired?: boolean;
}

export interface CommandArgument {
  readonly name: string;
  readonly summary: string;
}

/** What was written after a command's name, checked against its options. */
export interface CommandInput {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** Where a command writes: data to `stdout`, everything else to `stderr`. */
export interface Output {
  readonly isTerminal: boolean;
  /** Settles when the text or the bytes have been handed over. */
  write(data: string | Uint8Array): Promise<void>;
}

/** What a command gets from the program that runs it. */
export interface CommandContext {
  readonly stdout: Output;
  readonly stderr: Output;
  /** From now on the database is taken as it is, and refused when its schema is not of this version. */
  keepSchema(): void;
  /** Opens the database when first asked for: migrated, with reference data. Closed after the command. */
  database(): Promise<Database>;
  /** Address for the owner of that database, which may not be migrated yet. */
  databaseUrl(): Promise<string>;
  /** The identity service over that database. */
  identity(): Promise<Identity>;
  /** What names are encrypted with, opened when first asked for; refuses when they are not those of the database. */
  keys(): Promise<KeyRing>;
  /** Seals what a command records in the audit log; refuses, when it comes to that, without keys. */
  readonly sealer: Sealer;
  /** What the audit logs are checked against. */
  readonly anchors: Anchors;
  /** Address under which users reach the application. */
  readonly origin: string;
  today(): Temporal.PlainDate;
  /** Scope of the command line in a region; refuses when there is no such region. */
  scopeFor(regionSlug: string, role: Role): Promise<Scope>;
}

/** One command of the `onderdak` program, such as `report scan`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** It changes nothing but the log of what was done: the database is not migrated first, and must be of this version. */
  readonly isReading?: true;
  readonly arguments?: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  /** More for `--help`, such as a file format. */
  readonly details?: string;
  /** Gives the exit code: 0 done, 1 refused. */
  run(context: CommandContext, input: CommandInput): Promise<number>;
}

/** Thrown for a command line that cannot be understood: exit code 2, with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Thrown for what cannot be done, in words for the user: exit code 1. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal';
}

/** The value of an option that the command cannot do without. */
export function requiredValue({ values }: CommandInput, name: string): string {
  const value = values.get(name);
  if (value === undefined) throw new UsageError(`Option --${name} is needed.`);
  return value;
}

/** A whole number of at least 1; undefined when the option was not given. */
export function countValue({ values }: CommandInput, name: string): number | undefined {
  const text = values.get(name);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/u.test(text))
    throw new UsageError(`Option --${name} takes a whole number from 1, not "${text}".`);
  return Number(text);
}

/** A calendar day; undefined when the option was not given. */
export function dayValue({ values }: CommandInput, name: string): Temporal.PlainDate | undefined {
  const text = values.get(name);
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === null) throw new UsageError(`Option --${name} takes a day such as 2022-04-01, not "${text}".`);
  return day;
}
