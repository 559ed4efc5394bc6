/** The last signs of an id, which tell one row from another where a name may not stand. */
export function shortId(id: string): string {
  return id.slice(-6);
}
