/** A line of front matter: with its marks where it has some, else as plain text. */
export function Line({ text, html }: { text: string; html?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes out of lib/inline-markup, which knows a dozen harmless tags.
  return html === undefined ? text : <span dangerouslySetInnerHTML={{ __html: html }} />
}
