/** Finds faults in patterns of addresses: `post_url`, `earlier_post_urls` and the `url` of a section. */
import { nearest } from '../../../core/problems/nearest.ts'
import { placeholders } from '../../addresses/address-pattern.ts'
import { completeAddress } from '../../addresses/addresses.ts'

/** Returns the fault of an address pattern and the pattern probably meant; `standard` if that is unclear. Posts get addresses by the latter, so that one mistake causes one message. */
export function postUrlFault(pattern: string, standard = '/blog/:slug/'): { message: string; meant: string } | null {
  const [unknown] = [...pattern.matchAll(/:([a-z_]+)/g)].flatMap(([, name = '']) =>
    placeholders.some((known) => known === name) ? [] : name,
  )
  const isNamed = /:(?:slug|title|dated_slug)/.test(pattern)
  const isFolder = /^\/?[^:]+$/.test(pattern) && !/\.html$/.test(pattern)
  const meant =
    unknown === undefined && isNamed
      ? completeAddress(pattern)
      : unknown === undefined && isFolder
        ? completeAddress(`${pattern}/:slug/`)
        : standard
  if (unknown !== undefined) {
    const [near] = nearest(unknown, placeholders)
    const all = placeholders.map((name) => `:${name}`).join(' ')
    return {
      message: `there is no placeholder :${unknown}, only ${all}`,
      meant: near
        ? pattern.replace(`:${unknown}`, `:${near}`)
        : isNamed
          ? meant
          : completeAddress(pattern.replace(`:${unknown}`, ':slug')),
    }
  }
  if (!/:(?:slug|title|dated_slug)/.test(pattern))
    return { message: `“${pattern}” gives every post the same address: :slug is missing`, meant }
  return meant === pattern ? null : { message: `“${pattern}” does not begin with / or end in / or .html`, meant }
}
