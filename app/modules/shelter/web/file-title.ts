/** `Verblijf, dossier K7M-4QX`: a title stays behind in the history of the browser, so that it has the number and no name. */
export function fileTitle(page: string, personRef: string | null | undefined): string {
  return personRef === null || personRef === undefined ? page : `${page}, dossier ${personRef}`;
}
