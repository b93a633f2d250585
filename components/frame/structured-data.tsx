/** Structured data (JSON-LD). Browsers do not run data blocks, so the page's policy need not name it. */
export function StructuredData({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/seo escapes every <.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
