import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const web = './modules/people/web';

export const routes: RouteConfigEntry[] = [
  route('personen', `${web}/people.tsx`),
  route('personen/nieuw', `${web}/new-person.tsx`),
  route('personen/:personId', `${web}/person.tsx`),
  route('personen/:personId/verbeteren', `${web}/correct.tsx`),
  route('personen/:personId/huishouden', `${web}/household.tsx`),
  route('personen/:personId/samenvoegen', `${web}/merge.tsx`),
  route('personen/:personId/samenvoegingen/:mergeId', `${web}/undo-merge.tsx`),
  route('privacy/noodtoegang', `${web}/emergencies.tsx`),
  route('privacy/afscherming', `${web}/restrictions.tsx`),
];
