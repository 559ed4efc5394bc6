/** What the report of a plan can be written as. */
export const planReportFormats = ['text', 'json', 'xlsx', 'docx'] as const;

export type PlanReportFormat = (typeof planReportFormats)[number];

export function isPlanReportFormat(text: string): text is PlanReportFormat {
  return (planReportFormats as readonly string[]).includes(text);
}
