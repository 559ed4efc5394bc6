export { PrivatePostgresError, type PrivatePostgresProblem } from './error.ts';
export { openPrivatePostgres, type PrivatePostgres, type PrivatePostgresOptions } from './open.server.ts';
export type { Profile } from './settings.server.ts';
