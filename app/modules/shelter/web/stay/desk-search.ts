/*
 * The fields of the search for a person beside a form for a new one.
 *
 * Rule: they ask what the search of all people asks, under names of their own: two forms of one page do not have fields
 * of one name, and who fills in the page by script finds the fields where they were.
 * Source: our choice.
 * Example: `asSearched({ zoeknaam: 'Bos', 'zoekgeboren-jaar': '1990', doen: 'zoek' })` is
 *   `{ naam: 'Bos', 'geboortedatum-jaar': '1990', doen: 'zoek' }`, and `atDesk({ bsn: 'Fout' })` is
 *   `{ zoekbsn: 'Fout' }`.
 */

type Fields = Readonly<Record<string, string>>;

/** What each field of the search of all people is called here. */
export const deskSearchNames = { naam: 'zoeknaam', geboortedatum: 'zoekgeboren', bsn: 'zoekbsn' } as const;

const here = Object.entries(deskSearchNames);

/** What was typed here, as the search of all people knows it. */
export function asSearched(typed: Fields): Fields {
  return renamed(
    typed,
    here.map(([there, own]) => [own, there]),
  );
}

/** What is said of fields of the search of all people, at the fields of here. */
export function atDesk(problems: Fields): Fields {
  return renamed(problems, here);
}

/** A birth date has parts, whose names begin with that of the whole. */
function renamed(fields: Fields, names: readonly (readonly [string, string])[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const [from, to] = names.find(([each]) => name === each || name.startsWith(`${each}-`)) ?? [name, name];
      return [to + name.slice(from.length), value];
    }),
  );
}
