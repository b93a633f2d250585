/** Checks redirects against each other and against the addresses of documents. */
import { addressKey } from '../../../core/addresses/urls.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { type AddressBook, addressFault } from '../addresses.ts'
import { type Redirect, redirectKey } from './redirect.ts'
import { redirectLoops } from './redirect-loops.ts'

/** Returns the valid redirects: their source is free, has one target and is in no loop. */
export function checkRedirects(
  wanted: readonly Redirect[],
  book: AddressBook,
): { redirects: Redirect[]; problems: Problem[] } {
  const problems: Problem[] = []
  const bySource = new Map<string, Redirect>()
  const loops = redirectLoops(wanted)
  for (const redirect of wanted) {
    const fault = addressFault(
      redirect.from.endsWith('/') || /\.[a-z0-9]+$/i.test(redirect.from)
        ? redirect.from.replace(/\.[a-z0-9]+$/i, '.html')
        : `${redirect.from}/`,
    )
    const key = addressKey(redirect.from)
    const owner = book.owner(redirect.from)
    const twin = bySource.get(key)
    const loop = loops.get(redirect)
    if (fault)
      problems.push(
        problem(
          'url-invalid',
          redirect.path,
          redirect.at,
          `${redirectKey(redirect)}: ${fault[0]}`,
          'write an address of this site such as /old/address/',
        ),
      )
    else if (owner && addressKey(redirect.to) === key) {
      if (exactForm(redirect.from) !== exactForm(redirect.to)) problems.push(caseRedirect(redirect))
    } else if (loop)
      problems.push(
        problem(
          'redirect-loop',
          redirect.path,
          redirect.at,
          `redirects form a loop: ${loop.join(' → ')}`,
          owner
            ? `remove ${redirect.from} here: it is the address of ${owner.path}`
            : 'point it directly at a document',
        ),
      )
    else if (owner)
      problems.push(
        problem(
          'redirect-clash',
          redirect.path,
          redirect.at,
          `${redirectKey(redirect)} names ${redirect.from}, which is the address of ${owner.path}`,
          'remove the entry',
        ),
      )
    else if (twin && twin.to !== redirect.to)
      problems.push(
        problem(
          'redirect-clash',
          redirect.path,
          redirect.at,
          `${redirect.from} already redirects to ${twin.to} (${twin.path})`,
          'remove one of the entries',
        ),
      )
    else if (!twin) bySource.set(key, redirect)
  }
  return { redirects: [...bySource.values()].sort((a, b) => (a.from < b.from ? -1 : 1)), problems }
}

/** Normalises an address as case-sensitive hosts compare it. */
const exactForm = (url: string) => url.normalize('NFC').replace(/(?:\/index\.html|\/)$/, '')

/** Reports a redirect that differs from its target only in case: on a case-insensitive disk its file would replace the page. */
const caseRedirect = ({ from, to, path, at }: Redirect) =>
  problem(
    'url-case',
    path,
    at,
    `redirect_from names ${from}, which differs from the address ${to} only in case, so no file can redirect from one to the other`,
    `write permalink: ${from.endsWith('/') || from.endsWith('.html') ? from : `${from}/`} to keep the earlier address, or address_case: keep in site.yml if the file is named like that`,
  )
