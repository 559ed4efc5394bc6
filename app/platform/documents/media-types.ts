export const csvMediaType = 'text/csv; charset=utf-8';
export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
