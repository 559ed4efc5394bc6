/** Kinds of organisation that work with a region beside its municipalities. */
export type OrganisationKind = 'shelter-provider' | 'housing-corporation' | 'public-health';

/** An organisation that does not exist; its name says so ("verzonnen"). */
export interface InventedOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** What demo mode invents for one reference region. */
export interface InventedRegion {
  readonly slug: string;
  /** CBS codes of member municipalities other than the centre. */
  readonly municipalities: { readonly policy: string; readonly debt: string };
  readonly organisations: {
    readonly shelter: InventedOrganisation;
    readonly housing: InventedOrganisation;
    readonly desk: InventedOrganisation;
  };
  /** One for each account of the region, in the order of the posts. */
  readonly firstNames: readonly string[];
}

function organisations(region: string, shelter: string, housing: string, desk: string) {
  const invented = (slug: string, name: string, kind: OrganisationKind): InventedOrganisation => ({
    slug: `${slug}-${region}`,
    name: `${name} (verzonnen)`,
    kind,
  });
  return {
    shelter: invented('opvang', shelter, 'shelter-provider'),
    housing: invented('corporatie', housing, 'housing-corporation'),
    desk: invented('meldpunt', desk, 'public-health'),
  };
}

export const inventedRegions: readonly InventedRegion[] = [
  {
    slug: 'drechtsteden',
    municipalities: { policy: 'GM0610', debt: 'GM0590' },
    organisations: organisations(
      'drechtsteden',
      'Opvang De Vlonder',
      'Woonstichting Griendland',
      'GGD-meldpunt Merwedeoever',
    ),
    firstNames: ['Sanne', 'Youssef', 'Anneke', 'Delano', 'Fatma', 'Joost', 'Mei', 'Henk', 'Priya'],
  },
  {
    slug: 'emmen',
    municipalities: { policy: 'GM0109', debt: 'GM1681' },
    organisations: organisations(
      'emmen',
      'Opvang De Veenhut',
      'Woonstichting Turfhaard',
      'GGD-meldpunt Hondsrug',
    ),
    firstNames: ['Gerrit', 'Samira', 'Lotte', 'Kwame', 'Roelie', 'Emre', 'Tineke', 'Nguyet', 'Bas'],
  },
  {
    slug: 'assen',
    municipalities: { policy: 'GM0118', debt: 'GM1730' },
    organisations: organisations(
      'assen',
      'Opvang De Brink',
      'Woonstichting Esrand',
      'GGD-meldpunt Drentse Aa',
    ),
    firstNames: ['Marjan', 'Idris', 'Femke', 'Rashid', 'Jeltje', 'Milan', 'Aisha', 'Wim', 'Chantal'],
  },
  {
    slug: 'haarlem',
    municipalities: { policy: 'GM0453', debt: 'GM0394' },
    organisations: organisations(
      'haarlem',
      'Opvang De Duinpan',
      'Woonstichting Zeewind',
      'GGD-meldpunt Spaarnerand',
    ),
    firstNames: ['Noor', 'Pieter', 'Soraya', 'Thijs', 'Ayla', 'Rodney', 'Els', 'Hamza', 'Ingrid'],
  },
];
