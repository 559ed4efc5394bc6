/** What stands above a part of a multipart form. */
export interface PartHeaders {
  readonly name: string;
  /** Null for a text field. */
  readonly file: { readonly name: string; readonly type: string } | null;
}

/** Reads the headers of a part, or null when they do not name a field. */
export function readPartHeaders(text: string): PartHeaders | null {
  const headers = new Map(
    text.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const disposition = headers.get('content-disposition') ?? '';
  if (!disposition.toLowerCase().startsWith('form-data')) return null;
  const name = quoted(disposition, nameKey);
  if (name === null) return null;
  const fileName = quoted(disposition, fileNameKey);
  const type = headers.get('content-type') ?? '';
  return { name, file: fileName === null ? null : { name: fileName, type } };
}

const nameKey = /;[ \t]?name="/iu;
const fileNameKey = /;[ \t]?filename="/iu;

/** The quoted value behind `; name=`. Browsers write a quote and line ends within it as `%22`, `%0D` and `%0A`. */
function quoted(disposition: string, key: RegExp): string | null {
  const start = key.exec(disposition);
  if (start === null) return null;
  const from = start.index + start[0].length;
  const end = disposition.indexOf('"', from);
  if (end === -1) return null;
  return disposition
    .slice(from, end)
    .replaceAll('%22', '"')
    .replaceAll(/%0d/giu, '\r')
    .replaceAll(/%0a/giu, '\n');
}
