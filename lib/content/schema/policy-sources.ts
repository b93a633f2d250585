/** Validates Content-Security-Policy sources and picture hosts. */
import { text } from './values.ts'

const keyword =
  /^(?:unsafe-(?:inline|eval|hashes)|wasm-unsafe-eval|strict-dynamic|self|none|sha(?:256|384|512)-[\w+/=-]+)$/i
const scheme = /^[a-z][a-z\d+.-]*:$/i
const host =
  /^(?:(?:https?|wss?):\/\/)?(?:\*|(?:\*\.)?(?:[a-z\d_-]+\.)+[a-z\d-]+|localhost|[\d.]+|\[[a-f\d:]+\])(?::(?:\d+|\*))?(?:\/[^\s;,?#"'<>&]*)?$/i

/** One source of a directive (Content Security Policy Level 3, section 2.3.1): an origin, a host, a scheme or a quoted keyword. */
export const policySource = text.superRefine((value, context) => {
  const fault = sourceFault(value)
  if (fault) context.addIssue(fault)
})

function sourceFault(value: string): string | null {
  const quoted = /^'(.*)'$/.exec(value)?.[1]
  if (quoted !== undefined && /^none$/i.test(quoted))
    return "'none' cannot be added to what is allowed — remove it; without an addition only the site itself is allowed"
  if (quoted !== undefined && keyword.test(quoted)) return null
  if (keyword.test(value))
    return `“${value}” without its quotes would name a host — write "'${value.toLowerCase()}'", in both kinds of quotes`
  if (scheme.test(value) || host.test(value)) return null
  const parts = value.split(/[\s,;]+/).filter(Boolean)
  if (parts.length > 1) return `“${value}” contains several sources — write a list: [${parts.join(', ')}]`
  const bare = value.replace(/[?#].*$/, '')
  if (bare !== value && host.test(bare))
    return `“${value}” contains a query or a fragment, which a source cannot have — write ${bare}`
  return `“${value}” is not a source — write an origin such as https://stats.example.org`
}

/** A host name, optionally starting with `*.`. */
export const hostPattern = text.superRefine((value, context) => {
  if (/^(?:\*\.)?[a-z\d_-]+(?:\.[a-z\d_-]+)*$/i.test(value)) return
  const named = /^(?:[a-z]+:)?\/\/([^/:?#]+)/i.exec(value)?.[1] ?? /^([^/:?#\s]+\.[^/:?#\s]+)[/:]/.exec(value)?.[1]
  context.addIssue(
    named
      ? `“${value}” is more than a host — write ${named}`
      : `“${value}” is not a host — write one such as images.example.org`,
  )
})
