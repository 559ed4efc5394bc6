/** One tag of an XML text that a program wrote: its name without prefix, and its attributes as they stand there. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the text behind the tag begins. */
  readonly end: number;
}

const tagPattern = /<(?:[^\s<>/:!?]*:)?(?<name>[A-Za-z]\w*)(?<rest>(?:\s[^<>]*)?)>/gu;
const attributePattern =
  /(?:^|\s)(?:[^\s=:]*:)?(?<name>[A-Za-z]\w*)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;

/** The opening tags of these names, in order. */
export function tagsOf(xml: string, ...names: readonly string[]): readonly XmlTag[] {
  return [...xml.matchAll(tagPattern)]
    .filter(({ groups }) => names.includes(groups?.['name'] ?? ''))
    .map((found) => ({
      name: found.groups?.['name'] ?? '',
      attributes: attributesOf(found.groups?.['rest'] ?? ''),
      end: found.index + found[0].length,
    }));
}

/** Attributes by name without prefix. */
export function attributesOf(rest: string): ReadonlyMap<string, string> {
  return new Map(
    [...rest.matchAll(attributePattern)].map(({ groups }) => [
      groups?.['name'] ?? '',
      groups?.['double'] ?? groups?.['single'] ?? '',
    ]),
  );
}
