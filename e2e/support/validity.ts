/** Validates a page's HTML with html-validate's recommended rules, except those of taste. */
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // React writes <img/>, async="" and camelCase SVG attributes; all are valid HTML.
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A scrolling region is a region, not a section of the outline; a callout is a note.
    'prefer-native-element': 'off',
    // Authors' tables and KaTeX use inline styles; whether they are allowed is up to the content security policy.
    'no-inline-style': 'off',
    // React's ids contain characters that only this rule dislikes.
    'valid-id': 'off',
    // A heading's name is its text, without that of the anchor inside it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Authors decide how long a title is.
    'long-title': 'off',
    // Trailing spaces are content in code blocks.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
  },
})

/** @returns `line:column  rule  message` for each fault */
export async function validityFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column}  ${ruleId}  ${message}`),
  )
}
