/** Serialises structured data for a script element. */
import type { Graph, Thing } from 'schema-dts'

/**
 * One graph of things that refer to each other by id.
 * Escapes every `<`: a title with `</script>` or `<!--` would end the element or swallow the page.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things }
  return JSON.stringify(graph).replaceAll('<', '\\u003c')
}
