export type { Answer, Basis, NumberRange } from './domain/answers.ts';
export type { Horizon, Instrument } from './domain/instrument.ts';
export type { ConditionGain, Finding, FindingKind, ScanReport } from './domain/report.ts';
export type { ReportJson } from './domain/report-json.ts';
