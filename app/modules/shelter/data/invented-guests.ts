/** Someone invented for the demo, with where and since when; days count back from the day of the first start. */
export interface InventedGuest {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly sex: 'woman' | 'man';
  readonly originMunicipality: string;
  readonly premisesRef: string;
  /** Days ago; null is a reservation for tonight. */
  readonly arrived: number | null;
  /** Nights stayed; null is still there. */
  readonly nights: number | null;
  readonly route: string;
}

const guest = (
  givenName: string,
  sex: 'woman' | 'man',
  birthDate: string,
  premisesRef: string,
  arrived: number | null,
  nights: number | null = null,
  route = 'relationship-ended',
): InventedGuest => ({
  givenName,
  familyName: 'Verzonnen',
  birthDate,
  sex,
  originMunicipality: 'GM0106',
  premisesRef,
  arrived,
  nights,
  route,
});

/** Nobody of these exists. The night shelter is nearly full, as it is in the region's plan. */
export const inventedGuests: readonly InventedGuest[] = [
  guest('Adam', 'man', '1971-03-14', 'A01', 2),
  guest('Bram', 'man', '1984-11-02', 'A01', 9),
  guest('Chris', 'man', '1990-07-21', 'A01', 5),
  guest('Dirk', 'man', '1965-01-30', 'A01', 21),
  guest('Eva', 'woman', '1978-09-09', 'A01', 1),
  guest('Frits', 'man', '1959-05-17', 'A01', 12),
  guest('Gerda', 'woman', '1982-12-24', 'A01', null),
  guest('Henk', 'man', '1975-04-04', 'A01', null),
  guest('Ilse', 'woman', '2006-02-11', 'A02', 6),
  guest('Jop', 'man', '2004-08-19', 'A02', 3),
  guest('Kim', 'woman', '2005-06-28', 'A02', null),
  guest('Lars', 'man', '1988-10-05', 'A03', 120),
  guest('Mara', 'woman', '1993-03-03', 'A03', 44),
  guest('Niels', 'man', '1981-07-13', 'A03', 30),
  guest('Olga', 'woman', '1969-11-27', 'A03', 60),
  guest('Piet', 'man', '1962-02-08', 'A03', 15),
  guest('Quinten', 'man', '2003-12-12', 'A04', 75),
  guest('Roos', 'woman', '2005-01-20', 'A04', 20),
  guest('Sjors', 'man', '1979-05-29', 'A01', 40, 14),
  guest('Tess', 'woman', '1986-08-08', 'A01', 33, 6),
  guest('Umit', 'man', '1995-09-16', 'A03', 150, 90),
];
