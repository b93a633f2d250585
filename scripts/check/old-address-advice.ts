/** Advice for an old address that the site does not answer: the document that it most likely meant, and how to redirect readers to it. */

import { likelyPlace, type Publication } from '../../lib/content/index.ts'
import { fileSlug } from '../../lib/core/addresses/slug.ts'
import { redirectAdvice } from '../../lib/ledger/index.ts'

/** @param path from the site's root; null for an address outside the site */
export function advice(path: string | null, publication: Publication): string {
  const { map, content } = publication
  if (path === null)
    return `files answer no query, and nothing outside ${content.site.url}: redirect it where the old site was served`
  const other = map.at(path)
  if (other?.kind === 'unpublished' || other?.kind === 'dormant')
    return `${other.document.path} is ${other.document.state}: publish it`
  if (other?.kind === 'document')
    return answersWithCapitals(path, publication)
      ? `write address_case: keep in content/site.yml, since the file ${other.document.path} is named so`
      : `write permalink: ${pageForm(path)} in ${other.document.path}, which has the address ${other.url} now`
  if (other)
    return `it is written ${other.url} now: hosts that tell upper from lower case need a rule of their own for it`
  const likely = likelyPlace(path, map)
  if (likely?.place.kind === 'document' && !likely.byName)
    return `did you mean ${likely.place.url}? Then add redirect_from: ${path} to ${likely.place.document.path}`
  const redirect = redirectAdvice(path, publication)
  if (likely?.place.kind === 'document' || redirect.includes('redirects:')) return redirect
  const near = likely ? `the nearest is ${likely.place.url}; ` : ''
  return `${near}${redirect}, or the line “${path} gone” to content/urls.txt`
}

/** Whether a document would answer at a path if addresses kept the capitals of file names. */
export function answersWithCapitals(path: string, { map, content: { site } }: Publication): boolean {
  const place = map.at(path)
  if (place?.kind !== 'document') return false
  const [, folder = '', stem = ''] = /([^/]*)\/([^/]*)\.[a-z]+$/i.exec(place.document.path) ?? []
  const name = (/^index$/i.test(stem) ? folder : stem).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
  const last = exact(path)
    .split('/')
    .at(-1)
    ?.replace(/\.html$/, '')
  return site.address_case === 'lower' && last === fileSlug(name, 'keep') && last !== fileSlug(name)
}

/** An address in the form that `permalink` takes. */
const pageForm = (path: string) => (/(?:\/|\.html)$/.test(path) ? path : `${path}/`)

/** Hosts treat `x`, `x/` and `x/index.html` alike; everything else in an address has to match. */
export const exact = (url: string): string =>
  url
    .normalize('NFC')
    .replace(/\/index\.html$/, '/')
    .replace(/(?<=.)\/+$/, '')
