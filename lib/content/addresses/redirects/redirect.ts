/** A redirect as an author declares it, and the `redirect_from` entries of one file. */
import type { Position } from '../../../core/problems/problem.ts'
import type { Document } from '../../parse/document.ts'

export type Redirect = {
  from: string
  to: string
  /** The file that declares it, from the site's root, and the position in it. */
  path: string
  at: Position
}

/** The key that declares a redirect, for messages. */
export const redirectKey = ({ path }: Pick<Redirect, 'path'>) =>
  path === 'content/site.yml' ? 'redirects' : 'redirect_from'

/** Returns the `redirect_from` entries of a file whose page is at `to`. */
export function redirectsFrom(
  { data, source, at }: Pick<Document<{ redirect_from?: string[] | undefined }>, 'data' | 'source' | 'at'>,
  to: string,
): Redirect[] {
  return (data.redirect_from ?? []).map((from, index) => ({
    from,
    to,
    path: source.path,
    at: at('redirect_from', index),
  }))
}
