/** Addresses as other systems write them in front matter. */
import type { Value } from '../parse/front-matter.ts'

/** Eleventy’s names of the file without its date, as its documentation writes them. */
const fileSlug = /\{\{-?\s*(?:page\.)?fileSlug\s*(?:\|\s*slug(?:ify)?\s*)?-?\}\}/g

/**
 * An address of this site: Zola leaves out the first slash, Jekyll and Hugo the last one, Eleventy names the file that it writes. All of them
 * answer at the address with both.
 */
export function addressed(value: Value): Value {
  if (typeof value !== 'string' || value === '' || /^(?:[a-z][a-z\d+.-]*:\/|\/\/|[“”„‘’«])/i.test(value)) return value
  const rooted = `/${value.replace(fileSlug, ':slug').replace(/^\/+/, '')}`.replace(/(^|\/)index\.html?$/i, '$1')
  return /\/$|\.(?:html?|php|aspx?|xml|json|txt)$|[?#]/.test(rooted) ? rooted : `${rooted}/`
}
