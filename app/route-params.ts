/** The params of every dynamic route. A site without tags or series is legal, but Next fails an export whose `generateStaticParams` returns nothing. */

/** Stands for "nothing to render"; publishing drops the pages of this name. */
export const placeholder = '-'

/** Params as they are, or one placeholder where there are none: its page renders nothing and is dropped when publishing. */
export function routeParams<Key extends string>(params: Record<Key, string>[], ...keys: Key[]): Record<Key, string>[] {
  if (params.length > 0) return params
  return [Object.fromEntries(keys.map((key) => [key, placeholder])) as Record<Key, string>]
}

/** A param as the author's text: Next hands it over percent-encoded. */
export const decoded = (param: string) => decodeURIComponent(param)

/** The number of a numbered page; NaN for anything that is not a plain number. */
export const pageNumber = (param: string) => (/^[1-9]\d*$/.test(param) ? Number(param) : Number.NaN)
