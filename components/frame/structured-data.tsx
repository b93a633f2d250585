/** What a page says of itself to machines (JSON-LD). A data block runs nothing and needs no place in the policy. */
export function StructuredData({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/seo, where every < is escaped.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
