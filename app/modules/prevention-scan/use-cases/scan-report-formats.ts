/** The forms in which a report leaves the program. */
export const scanReportFormats = ['text', 'json', 'docx', 'xlsx', 'csv'] as const;

export type ScanReportFormat = (typeof scanReportFormats)[number];

/** Whether `text` names a format of the report. */
export function isScanReportFormat(text: string): text is ScanReportFormat {
  return (scanReportFormats as readonly string[]).includes(text);
}
