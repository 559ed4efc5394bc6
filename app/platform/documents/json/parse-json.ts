import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { jsonFaultPlace } from './json-fault-place.ts';
import { findRepeatedKey } from './repeated-key.ts';

/** What keeps text from being read as JSON: where it stands, and what is wrong. */
export interface JsonFault {
  /** The object with a name that stands twice; empty for the whole file. */
  readonly path: readonly (string | number)[];
  /** A Dutch sentence, with line and column. */
  readonly reason: string;
}

/** Reads JSON of which nothing may be lost: a name that stands twice in one object is refused. */
export function parseJson(text: string): Result<unknown, JsonFault> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse({ path: [], reason: syntaxFault(text) });
  }
  const repeated = findRepeatedKey(text);
  if (repeated === null) return succeed(content);
  const { key, path, place } = repeated;
  const reason = `‘${key}’ staat hier een tweede keer, op ${lineAndColumn(text, place)}. Haal een van de twee weg.`;
  return refuse({ path, reason });
}

function syntaxFault(text: string): string {
  const place = jsonFaultPlace(text);
  const found = text.slice(place, place + 1);
  const what = found === '' ? 'het bestand houdt hier op' : `onverwacht teken ‘${found}’`;
  return `Dit is geen geldige JSON: ${lineAndColumn(text, place)}: ${what}.`;
}

function lineAndColumn(text: string, place: number): string {
  const until = text.slice(0, place);
  return `regel ${until.split('\n').length}, kolom ${until.length - until.lastIndexOf('\n')}`;
}
