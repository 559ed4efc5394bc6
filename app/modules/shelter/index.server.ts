export type { Moment } from './domain/moment.ts';
export type { AdmitRequest, ReserveStayRequest } from './use-cases/reserve-stay.server.ts';
export { loadDemoHouses } from './use-cases/load-demo-houses.server.ts';
export { loadDemoShelter } from './use-cases/load-demo-shelter.server.ts';
export { importStays } from './use-cases/import-stays.server.ts';
