/** A line of front matter, as HTML if it has markup, otherwise as text. */
export function Line({ text, html }: { text: string; html?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/core/inline-markup made the HTML and allows a dozen harmless tags.
  return html === undefined ? text : <span dangerouslySetInnerHTML={{ __html: html }} />
}
