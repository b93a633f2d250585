import { Fragment } from 'react'
import { bindCodeWords, codeWords } from '../../lib/core/text/code-words.ts'
import './line.css'

/** A line of front matter, as HTML if it has markup, otherwise as text. Words like `--flag` don't break after a hyphen. */
export function Line({ text, html }: { text: string; html?: string | undefined }) {
  if (html !== undefined) {
    const bound = bindCodeWords(html, (word) => `<span class="bound">${word}</span>`)
    // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/core/inline-markup made the HTML and allows a dozen harmless tags.
    return <span dangerouslySetInnerHTML={{ __html: bound }} />
  }
  const parts = codeWords(text)
  if (parts.length === 1) return text
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <span key={parts.slice(0, index).join('').length} className="bound">
        {part}
      </span>
    ) : (
      <Fragment key={parts.slice(0, index).join('').length}>{part}</Fragment>
    ),
  )
}
