/*
 * A town's names, invented: which names there are, and how often each occurs. The words are ordinary names from the
 * groups that live in Dutch towns, and made-up Dutch compounds for the long tail; their frequencies follow Zipf's law
 * and are our own. The attack of this folder knows all of it, as somebody with published lists of names would.
 */

/** A group of people with names of one origin. `share` is its part of the town; lists go from frequent to rare. */
interface Group {
  readonly share: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  /** `prefix|family name`, or the family name alone. */
  readonly families: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/u);
const lines = (text: string) =>
  text
    .trim()
    .split(/[,\n]+/u)
    .map((line) => line.trim());

/** Dutch family names that are made of two parts: some 1,300 of them, the long tail of a list. */
function compounds(): readonly string[] {
  const first =
    words(`Ooster Wester Noorder Zuider Nieuwen Oude Groen Zwarte Roden Hoge Lage Brouwers Molen Kerk Water
    Beuken Eiken Elzen Berken Linden Wilgen Vogel Haver Koren Stein Zand Klei Veen Bosch Heide Schapen Ossen Honde Wolf
    Haas Schoon Lange Korte Brede Diepen`);
  const last =
    words(`huis kamp veld berg beek man mans stra sma inga ink hof horst brink laar loo meijer dijk broek
    kamper huizen bosch voort wijk daal stein heuvel rade graaf boer hout burg`);
  return last.flatMap((end) => first.map((start) => start + end));
}

const dutch: Group = {
  share: 0.56,
  women:
    words(`Maria Johanna Anna Sanne Lisa Anouk Emma Julia Laura Eva Sophie Linda Monique Petra Esther Wilma Ingrid
    Marieke Femke Lotte Iris Fleur Roos Kim Naomi Denise Chantal Mandy Sandra Saskia Angelique Marjolein Yvonne Ellen
    Astrid Karin Miranda Bianca Nicole Simone Hanneke Gerda Truus Riet Corrie Ans Willemijn Merel Noor Tessa Britt Amber
    Daphne Jolanda Mirjam Trudy Greetje Margriet Annelies Carla Joke Ineke Elly Ria Thea Dineke Geertje Hilda Wietske
    Fenna Renate Marleen Suzanne Rianne Kelly Wendy Manon Ilse Loes`),
  men: words(`Jan Johannes Peter Kees Piet Willem Hendrik Cornelis Gerrit Dirk Mark Dennis Jeroen Martijn Patrick Marcel
    Erik Rob Michel Edwin Tim Tom Thomas Daan Sem Lars Bas Niels Rick Kevin Danny Jeffrey Ronald Richard John Robert
    Paul Frank Henk Hans Ben Bert Arie Teun Koen Stijn Luuk Jesse Ruben Sander Wouter Maarten Pieter Jacob Jaap Klaas
    Sjoerd Wiebe Douwe Tjeerd Roelof Albert Harm Egbert Evert Gijs Joost Casper Floris Bram Max Finn Mike Roy Leo Theo
    Wim Ton Sjaak Rene Rutger Vincent`),
  families: [
    ...lines(`de|Jong, Jansen, de|Vries, van den|Berg, van|Dijk, Bakker, Janssen, Visser, Smit, Meijer, de|Boer, Mulder,
      de|Groot, Bos, Vos, Peters, Hendriks, van|Leeuwen, Dekker, Brouwer, de|Wit, Dijkstra, Smits, de|Graaf,
      van der|Meer, van der|Linden, Kok, Jacobs, de|Haan, Vermeulen, van den|Heuvel, van der|Veen, van den|Broek,
      de|Bruijn, van der|Heijden, Schouten, van|Beek, Willems, van|Vliet, van de|Ven, Hoekstra, Maas, Verhoeven, Koster,
      van|Dam, van der|Wal, Prins, Blom, Huisman, Peeters, de|Jonge, Kuipers, van|Veen, Kuiper, Veenstra, Post, Gerritsen,
      Kramer, van|Wijk, Postma, Martens, van den|Brink, Scholten, van|Loon, Molenaar, van de|Velde, de|Leeuw, Hermans,
      Verbeek, Bosman, de|Ruiter, Timmermans, Boer, Bouwman, Jonker, van|Doorn, van|Es, Sanders, Schipper, Groen, Bosch,
      van|Rijn, Gerrits, de|Lange, Zijlstra, de|Bruin, Driessen, Hofman, Kroon, Wolters, de|Koning, van der|Laan, Verhoef,
      Boonstra, Groenendijk, Dekkers, Wiersma, Sikkema, Terpstra, Bergsma, Hoogland, Rademaker, Lammers, Nijland, Kuijpers,
      Evers, Aarts, Roos, Schoenmaker, Vink, Mol, Kolk, Westra, Zwart, van|Dongen, van der|Steen, ter|Horst, ten|Brink,
      van der|Velden, van de|Pol, op den|Kamp, Haverkort, Slot, Kamphuis, Wijnen, Snijders, Bruins, Stam, Tuinstra, Faber,
      de|Rooij, Reinders, Cornelissen, Franken, Ruiter, Kooistra, Drost, Moerman, Geerts, Verweij, Verkerk, Bijl, Sloot`),
    ...compounds(),
  ],
};

const turkish: Group = {
  share: 0.09,
  women:
    words(`Fatma Ayse Emine Hatice Zeynep Elif Merve Esra Busra Kubra Sevgi Sultan Hulya Gulsum Nurcan Derya Ozlem
    Yasemin Aysel Songul Selma Melek Dilek Filiz Gonul`),
  men: words(`Mehmet Mustafa Ahmet Ali Huseyin Hasan Ibrahim Ismail Osman Murat Yusuf Omer Ramazan Halil Suleyman
    Abdullah Mahmut Recep Emre Burak Can Serkan Kemal Orhan Erkan Hakan Cem Yavuz`),
  families:
    words(`Yilmaz Kaya Demir Celik Sahin Yildiz Yildirim Ozturk Aydin Ozdemir Arslan Dogan Kilic Aslan Cetin
    Kara Koc Kurt Ozkan Simsek Polat Ozcan Korkmaz Cakir Erdogan Yavuz Can Acar Sen Aktas Guler Yalcin Gunes Bozkurt
    Bulut Keskin Unal Turan Gul Ozer Isik Kaplan Avci Sari Tekin Tas Kose Yuksel Ates Aksoy`),
};

const moroccan: Group = {
  share: 0.11,
  women:
    words(`Fatima Khadija Aicha Naima Samira Hanane Malika Rachida Latifa Nadia Karima Souad Zohra Saida Yamina
    Mina Hafida Najat Ikram Imane Nora Soumaya Hayat Loubna Siham`),
  men: words(`Mohamed Ahmed Rachid Youssef Said Hassan Abdelkader Mustapha Omar Ali Hamid Karim Nordin Khalid Aziz
    Bilal Soufian Ayoub Driss Jamal Abdellah Mimoun Yassine Hicham Brahim Abderrahim Ilias Anouar`),
  families:
    lines(`el|Amrani, el|Idrissi, Bouzidi, el|Khattabi, Benali, Haddou, Bouali, el|Haddad, Azzouzi, Amrani,
    Chaoui, el|Yacoubi, Bakkali, Ouali, Ben|Said, Mansouri, Tahiri, el|Hamdaoui, Boukhari, Aarab, Oulad, Salhi, Yahyaoui,
    Achahbar, Bouchta, el|Ouazzani, Kaddouri, Lahrichi, Mokhtari, Zerouali, Belkacem, Charif, Daoudi, el|Ghazi, Fassi,
    Guerrouj, Hamdi, Jabri, Karroumi, Loukili, Moussaoui, Naciri, Rahmouni, Saidi, Talbi, Ziani, Abarkan, Bennani`),
};

const arabic: Group = {
  share: 0.09,
  women:
    words(`Maryam Amina Rima Rana Hala Noor Sara Lina Huda Rasha Dima Abir Zainab Layla Samar Asma Ghada Nour Hiba
    Salma`),
  men: words(`Mohammad Ahmad Ali Omar Khaled Mahmoud Hussein Hassan Ibrahim Abdul Yousef Mustafa Samer Bashar Anas
    Firas Wael Tarek Nabil Ziad Amir Hamza Fadi Majed Salem`),
  families:
    lines(`Al|Ahmad, Al|Hassan, Al|Ali, Ibrahim, Hussein, Khalil, Al|Khatib, Al|Masri, Haddad, Hamdan, Darwish,
    Al|Hariri, Mahmoud, Saleh, Abdi, Hassan, Mohamud, Nasser, Al|Zoubi, Kassem, Shahin, Al|Jabouri, Aziz, Karim, Habib,
    Sabbagh, Najjar, Taha, Issa, Mansour, Jaber, Salman, Tesfay, Gebremedhin, Haile, Tekle, Berhane, Kidane, Warsame`),
};

const polish: Group = {
  share: 0.1,
  women:
    words(`Agnieszka Katarzyna Malgorzata Anna Ewa Joanna Monika Magdalena Beata Dorota Iwona Renata Aneta Justyna
    Marta Zofia Elena Daniela Ioana Mihaela`),
  men: words(`Piotr Krzysztof Andrzej Tomasz Pawel Marcin Michal Jan Grzegorz Adam Marek Lukasz Mariusz Dariusz Rafal
    Robert Zbigniew Jacek Jerzy Wojciech Ion Andrei Mihai Vasile Georgi Ivan Dimitar Stefan`),
  families:
    words(`Nowak Kowalski Wisniewski Wojcik Kowalczyk Kaminski Lewandowski Zielinski Szymanski Wozniak Dabrowski
    Kozlowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zajac Pawlowski Michalski Krol
    Wieczorek Jablonski Wrobel Nowakowski Majewski Olszewski Stepien Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak
    Gorski Witkowski Walczak Sikora Popa Popescu Ionescu Ivanov Georgiev Dimitrov Petrov Todorov`),
};

const caribbean: Group = {
  share: 0.05,
  women:
    words(`Shirley Sharon Natasha Melissa Cheryl Marva Rowena Jennifer Jessica Vanessa Rosita Zulaika Gloria
    Ingrid Sherida`),
  men: words(`Glenn Roy Ricardo Steven Winston Orlando Rudy Clyde Dwight Ruben Humphrey Jairo Gregory Raymond Andy
    Errol`),
  families:
    words(`Pinas Kartosen Ramdin Sewpersad Jagesar Autar Martina Martis Felicia Maduro Croes Djojo Soekhai
    Bhagwandin Biharie Ligeon Linger Wijngaarde Amatmohamed Pengel Sno Zaandam Doest Vrede Rijger Emanuels Cicilia
    Balentien Rosalia Isenia`),
};

/** How people of one sex in one group are called; the parts of each list add up to one. */
export interface NameList {
  readonly share: number;
  readonly given: readonly Weighted[];
  readonly families: readonly (Weighted & { readonly prefix: string | null })[];
}

export interface Weighted {
  readonly text: string;
  readonly part: number;
}

export const sexesInTown = ['woman', 'man'] as const;
export type SexInTown = (typeof sexesInTown)[number];

/** The names of the town by sex: what the attacker has read in published lists, and what people are drawn from. */
export const namesOfTown: Readonly<Record<SexInTown, readonly NameList[]>> = {
  woman: lists('women'),
  man: lists('men'),
};

function lists(sex: 'women' | 'men'): readonly NameList[] {
  return [dutch, turkish, moroccan, arabic, polish, caribbean].map((group) => ({
    share: group.share,
    given: zipf(group[sex]),
    families: zipf(group.families).map(({ text, part }) => {
      const [first = '', second] = text.split('|');
      return second === undefined
        ? { text: first, prefix: null, part }
        : { text: second, prefix: first.toLowerCase(), part };
    }),
  }));
}

/** The n-th name occurs in proportion to 1 / (n + 3). */
function zipf(names: readonly string[]): readonly Weighted[] {
  const once = [...new Set(names)];
  const weights = once.map((_, at) => 1 / (at + 4));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return once.map((text, at) => ({ text, part: (weights[at] ?? 0) / total }));
}

/** Somebody who does not exist. */
export interface Invented {
  readonly sex: SexInTown;
  readonly givenNames: string;
  readonly prefix: string | null;
  readonly familyName: string;
  readonly birthDate: Temporal.PlainDate;
  readonly bsn: string | null;
  readonly phone: string;
  readonly email: string;
}

/** People drawn from the names of the town; the same `seed` gives the same people. */
export function inventPeople(count: number, seed: number): readonly Invented[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, no) => {
    const sex = random() < 0.25 ? 'woman' : 'man';
    const group = pick(
      namesOfTown[sex].map((list) => ({ list, part: list.share })),
      random(),
    ).list;
    const given = pick(group.given, random()).text;
    const family = pick(group.families, random());
    const birthDate = Temporal.PlainDate.from('1950-01-01').add({ days: Math.floor(random() * 20_000) });
    return {
      sex,
      givenNames: given,
      prefix: family.prefix,
      familyName: family.text,
      birthDate,
      bsn: random() < 0.7 ? bsnNo(seed * 100_000 + no) : null,
      phone: `06${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
      email: `${given}.${family.text}${no}@post.example`.toLowerCase(),
    };
  });
}

/** Numbers between 0 and 1 from a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<Item extends { readonly part: number }>(items: readonly Item[], at: number): Item {
  let sum = 0;
  for (const item of items) {
    sum += item.part;
    if (at < sum) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('Nothing to pick from.');
  return last;
}

/** The n-th number that passes the eleven test, from 100,000,000 on. */
function bsnNo(no: number): string {
  const eight = String(10_000_000 + no * 7);
  const sum = Array.from(eight).reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
  const check = sum % 11;
  return check === 10 ? bsnNo(no + 50_000_003) : `${eight}${check}`;
}
