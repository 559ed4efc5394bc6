/** Content that was made before, in the place of its elements: it has no box of its own. */
export function KeptHtml({ html }: { readonly html: string }) {
  return <div className="onderdak-kept" dangerouslySetInnerHTML={{ __html: html }} />;
}
