export { municipalitiesApi } from './municipalities.ts';
export { regionsApi } from './regions.ts';
