import type { z } from 'zod';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const typeNames: ReadonlyMap<string, string> = new Map([
  ['string', 'een tekst'],
  ['number', 'een getal'],
  ['int', 'een heel getal'],
  ['boolean', 'true of false'],
  ['object', 'een object'],
  ['record', 'een object'],
  ['array', 'een lijst'],
]);

/** Words what is wrong with a value in a file, in Dutch; faults with a text of their own keep it. */
export function dutchFault(issue: RawIssue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'Ontbreekt.';
  switch (issue.code) {
    case 'invalid_type':
      return `Hier hoort ${typeNames.get(issue.expected) ?? issue.expected}.`;
    case 'invalid_value':
      return `Kies uit: ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `Onbekend veld: ${issue.keys.join(', ')}.`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `Dit is minstens ${String(issue.minimum)}.`
        : 'Dit is te kort.';
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `Dit is hoogstens ${String(issue.maximum)}.`
        : 'Dit is te lang.';
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'Dit heeft geen van de vormen die hier kunnen.'
        : 'Deze soort is er niet.';
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
    default:
      return 'Dit kan hier niet staan.';
  }
}
