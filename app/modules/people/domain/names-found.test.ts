import { describe, expect, it } from 'vitest';
import { rankMatches } from './rank-matches.ts';
import { compareEntry, readSearchEntry, searchEntry } from './search-entry.ts';
import { searchOfIdentity, searchOfText, type NameSearch } from './search-words.ts';

/** `given|family` or `given|family|initials`; without a bar a working name. */
function identityOf(text: string) {
  const [givenNames = '', familyName = '', initials = ''] = text.split('|');
  const name = { givenNames: givenNames || null, prefix: null, familyName, initials: initials || null };
  const isNamed = text.includes('|');
  return {
    name: isNamed ? name : null,
    workingName: isNamed ? null : text,
    birthDate: null,
    bsn: null,
    contact: { phone: null, email: null },
  };
}

function found(search: NameSearch, stored: string) {
  const likeness = compareEntry(readSearchEntry(searchEntry(identityOf(stored))), search, () => 'unknown');
  return rankMatches([{ personId: 'p', ...likeness, birthDate: 'unknown', bsn: 'unknown' }])[0];
}

const reasons = (typed: string, stored: string) => found(searchOfText(typed), stored)?.reasons ?? [];

describe('part of a name finds the whole, and says which part', () => {
  it.each([
    ['Smit', 'Geertruida Cornelia|Smit', ['family-name-equal']],
    ['G. Smit', 'Geertruida Cornelia|Smit', ['family-name-equal', 'initials-fit']],
    ['Smit, G.', 'Geertruida Cornelia|Smit', ['family-name-equal', 'initials-fit']],
    ['GC Smit', 'Geertruida Cornelia|Smit', ['family-name-equal', 'initials-fit']],
    ['G.C. Smit', 'Geertruida Cornelia|Smit', ['family-name-equal', 'initials-fit']],
    ['gc smit', 'Geertruida Cornelia|Smit', ['family-name-equal', 'initials-fit']],
    ['Geertruida', 'Geertruida Cornelia|Smit', ['given-name-equal']],
    ['Cornelia Smit', 'Geertruida Cornelia|Smit', ['family-name-equal', 'given-name-equal']],
    ['Cornelia', 'Geertruida Cornelia|Smit', ['given-name-equal']],
    ['Smit Cornelia Geertruida', 'Geertruida Cornelia|Smit', ['name-equal']],
    ['Boer', 'Wim|Boer-Postma', ['family-name-equal']],
    ['Postma', 'Wim|Boer-Postma', ['family-name-equal']],
    ['Wim de Boer', 'Wim|Boer-Postma', ['family-name-equal', 'given-name-equal']],
    ['Wim Boer-Postma', 'Wim|Postma', ['family-name-equal', 'given-name-equal']],
    ['Janneke Hof', 'Jan Neke|Hof', ['name-equal']],
    ['Kor Nelis Hof', 'Kornelis|Hof', ['name-equal']],
    ['Dirk Hof', '|Hof|D', ['family-name-equal', 'initials-fit']],
    ['D. Hof', '|Hof|D', ['name-equal']],
    ['C. Bas', 'Cees|Bas', ['family-name-equal', 'initials-fit']],
    ['T. van ’t Hof', 'Teun|Hof', ['family-name-equal', 'initials-fit']],
    ['Th. Hof', '|Hof|Th.A.', ['family-name-equal', 'initials-fit']],
    ['vrouw met groene tas', 'groene tas', ['working-name-equal']],
    ['Postmaa', 'Wim|Postma', ['family-name-equal']],
    ['Posstma', 'Wim|Postma', ['family-name-equal']],
    ['Postmas', 'Willem Frederik Hendrik|Postma', ['name-alike']],
    ['Psotma', 'Willem Frederik Hendrik|Postma', ['name-alike']],
  ])('%s finds %s', (typed, stored, why) => {
    expect(reasons(typed, stored)).toEqual(why);
  });

  it.each([
    ['Kees Smit', 'Geertruida Cornelia|Smit'],
    ['B. Smit', 'Geertruida Cornelia|Smit'],
    ['CG Smit', 'Geertruida Cornelia|Smit'],
    ['G.', 'Geertruida Cornelia|Smit'],
    ['Bas', 'Wim|Bos'],
    ['man met rode jas', 'man met gele muts'],
  ])('%s does not find %s', (typed, stored) => {
    expect(reasons(typed, stored)).toEqual([]);
  });
});

describe('a name in any script is found by its own letters', () => {
  it.each([
    ['Arabic', 'فاطمة|الزهراء'],
    ['Persian', 'کیان|یزدی'],
    ['Hebrew', 'מרים|כהן'],
    ['Chinese', '丽华|陈'],
    ['Japanese', '花子|山田'],
    ['Japanese in kana', 'さくら|たなか'],
    ['Korean', '지우|박'],
    ["Ge'ez", 'ሳራ|ገብረመድህን'],
    ['Georgian', 'ნინო|კაპანაძე'],
    ['Armenian', 'Անահիտ|Սարգսյան'],
    ['Greek', 'Ελένη|Οικονόμου'],
    ['Russian', 'Дмитрий|Кузнецов'],
    ['Ukrainian', 'Їжак|Ґалаґан'],
    ['Belarusian', 'Уладзімір|Быкаў'],
    ['Bulgarian', 'Стоян|Щерев'],
    ['Serbian', 'Љубица|Ђорђевић'],
    ['Thai', 'สมหญิง|ทองดี'],
    ['Devanagari', 'सीता|शर्मा'],
    ['Tamil', 'கவிதா|முருகன்'],
    ['Bengali', 'রহিম|হোসেন'],
    ['Khmer', 'សុខា|ចាន់'],
    ['Tibetan', 'བསྟན་འཛིན|རྒྱ་མཚོ'],
  ])('%s', (_, stored) => {
    const [given = '', family = ''] = stored.split('|');
    expect(reasons(`${given} ${family}`, stored)).toEqual(['name-equal']);
    expect(reasons(`${family} ${given}`, stored)).toEqual(['name-equal']);
    expect(reasons(family, stored)).toContain('family-name-equal');
    expect(reasons(given, stored)).toContain('given-name-equal');
    expect(found(searchOfIdentity(identityOf(stored)), stored)?.reasons).toEqual(['name-equal']);
  });

  it.each([
    ['vowel points and the article left out', 'زهراء', 'فاطمة|الزَّهْرَاء'],
    ['a keyboard with other yeh and kaf', 'كيان يزدي', 'کیان|یزدی'],
    ['Chinese without a space', '陈丽华', '丽华|陈'],
    ['Korean without a space', '박지우', '지우|박'],
    ['Hebrew with points', 'כֹּהֵן', 'מרים|כהן'],
    ["Ge'ez letters that are said alike", 'ዓለሙ', 'ሳራ|ዐለሙ'.replace('ዐ', 'ኣ')],
    ['letters and marks apart', 'Дмитрий'.normalize('NFD'), 'Дмитрий|Кузнецов'],
  ])('also with %s', (_, typed, stored) => {
    expect(reasons(typed, stored)).not.toEqual([]);
  });

  it.each([
    ['शीला', 'शालू|शर्मा'],
    ['مريم', 'فاطمة|الزهراء'],
    ['陈', '丽华|王'],
    ['ሳራ', 'ሳባ|ገብረመድህን'],
  ])('and not by other letters: %s', (typed, stored) => {
    expect(reasons(typed, stored)).toEqual([]);
  });
});

describe('a name is found by its usual spelling in Latin letters', () => {
  it.each([
    ['Дмитрий|Кузнецов', ['Kuznetsov', 'Koeznetsov', 'Dmitry', 'Dmitri', 'Dmitrij Kuznetsov']],
    ['Юлія|Щербак', ['Shcherbak', 'Sjtsjerbak', 'Yuliia', 'Yulia', 'Julia']],
    ['Григорій|Чорновіл', ['Hryhorii', 'Grigorij', 'Chornovil', 'Tsjornovil']],
    ['Пётр|Ежов', ['Petr Ezhov', 'Pjotr Ezjov', 'Pyotr']],
    ['Стоян|Щерев', ['Shterev', 'Sjterev']],
    ['Никола|Живковић', ['Zivkovic', 'Živković', 'Zjivkovic']],
    ['Уладзімір|Быкаў', ['Bykau', 'Uladzimir']],
    ['Ελένη|Παππάς', ['Eleni Pappas', 'Pappas', 'Papas']],
    ['Ευτύχιος|Ντόκος', ['Eftychios', 'Dokos']],
    ['ნინო|ჭავჭავაძე', ['Nino Chavchavadze', 'Chavchavadze']],
    ['Անահիտ|Սարգսյան', ['Anahit', 'Sargsyan', 'Sargsjan']],
    ['Jürgen|Größer', ['Juergen', 'Jurgen', 'Groesser', 'Grosser']],
    ['Søren|Aagård', ['Soren', 'Soeren', 'Agard', 'Aagaard']],
    ['Władysław|Król', ['Wladyslaw Krol', 'Krol']],
    ['İbrahim|Yıldız', ['Ibrahim Yildiz', 'YILDIZ', 'yıldız']],
    ['Ivana|Kovačević', ['Kovacevic', 'Kovačević']],
    ['Ivana|Ćosić', ['Cosic', 'Ćosić']],
    ['IJsbrand|Meijer', ['Ysbrand', 'Meyer', 'Meier', 'ĳsbrand']],
    ['Charlotte|Cherif', ['Sjarlotte', 'Sharlotte']],
  ])('%s', (stored, spellings) => {
    for (const typed of spellings) expect(reasons(typed, stored), typed).not.toEqual([]);
  });

  it.each(['Kuznetsov|Dmitry', 'Koeznetsov|Dmitrij'])('and the other way round: %s by Cyrillic', (stored) => {
    expect(reasons('Дмитрий Кузнецов', stored)).toEqual(['name-equal']);
  });
});

describe('registering warns', () => {
  it.each([
    ['of the same name in another script than Latin', 'فاطمة|الزهراء', 'فاطمة|الزهراء', 'possible'],
    ['of one given name among several', 'Cornelia|Smit', 'Geertruida Cornelia|Smit', 'possible'],
    ['of several given names where one is stored', 'Geertruida Cornelia|Smit', 'Cornelia|Smit', 'possible'],
    ['of initials', '|Smit|GC', 'Geertruida Cornelia|Smit', 'possible'],
    ['not of a namesake with another given name', 'Anton|Smit', 'Geertruida Cornelia|Smit', undefined],
  ])('%s', (_, typed, stored, verdict) => {
    expect(found(searchOfIdentity(identityOf(typed)), stored)?.verdict).toBe(verdict);
  });
});
