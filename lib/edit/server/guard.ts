/**
 * Decides whether a request comes from the editor's own page. The server listens on this machine only, but every website that is open in
 * the same browser can send requests to this machine, and can give it a name of its own (DNS rebinding).
 */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { tokenHeader } from '../api.ts'
import { Refused } from './refused.ts'

const ownNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Checks that the browser addressed this machine, and that no other website sent the request. Next forwards the name by which it was
 * addressed in `x-forwarded-host`, and overwrites one that the browser sent.
 * @throws {Refused} with status 403
 */
export function checkOrigin(headers: IncomingHttpHeaders): void {
  const forwarded = headers['x-forwarded-host']
  const hosts = [headers.host, ...(forwarded === undefined ? [] : [forwarded].flat())]
  if (!hosts.every((host) => host !== undefined && isOwn(`http://${host}`)))
    throw new Refused('The editor answers only at 127.0.0.1 and localhost.', 403)
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refused('Another website sent this request.', 403)
  const { origin } = headers
  // A page at another port of this machine is another website.
  if (origin !== undefined && (!isOwn(origin) || new URL(origin).host !== hosts.at(-1)))
    throw new Refused('Another website sent this request.', 403)
}

function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, pathname } = new URL(address)
  return protocol === 'http:' && username === '' && pathname === '/' && ownNames.has(hostname)
}

/** The page holds the token, so only a browser that opens it as a document gets it; a script of another page does not. @throws {Refused} */
export function checkNavigation(headers: IncomingHttpHeaders): void {
  const target = headers['sec-fetch-dest']
  if (target !== undefined && target !== 'document') throw new Refused('The editor opens in a tab of its own.', 403)
}

/** @throws {Refused} with status 401, after the same time for every wrong token */
export function checkToken(headers: IncomingHttpHeaders, token: string): void {
  const given = Buffer.alloc(token.length)
  const sent = headers[tokenHeader]
  if (typeof sent === 'string') given.write(sent)
  const isEqual = timingSafeEqual(given, Buffer.from(token))
  if (!isEqual || sent?.length !== token.length)
    throw new Refused('The editor was started again: reload this page. Text that was not saved is kept.', 401)
}
