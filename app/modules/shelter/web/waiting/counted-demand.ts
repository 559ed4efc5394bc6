import { parseDay } from '#app/kernel/parse-day.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { placeMessages as text } from '../stay/messages-place.nl.ts';

/** Back to where one came from, with what was counted: how many people and which night, nothing of who. */
export function countedAt(address: string, people: number, askedOn: Temporal.PlainDate): string {
  const counted = savedAt(address, 'vraag');
  return `${counted}&mensen=${people}&nacht=${askedOn.toString()}`;
}

/** What was counted just now, in words; null when nothing was. */
export function countedMessage(request: Request): string | null {
  const query = new URL(request.url).searchParams;
  const people = query.get('mensen') ?? '';
  const night = parseDay(query.get('nacht') ?? '');
  if (query.get('gelukt') !== 'vraag' || !/^[1-9]\d?$/u.test(people) || night === null) return null;
  return text.counted(Number(people), night);
}
