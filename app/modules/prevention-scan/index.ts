export type { Instrument } from './domain/instrument.ts';
export type { Finding, FindingKind, ScanReport } from './domain/report.ts';
