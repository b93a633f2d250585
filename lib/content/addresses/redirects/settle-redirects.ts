/** Validates redirects: sources must be free, targets must exist, and loops are errors. Chains are resolved to their end. */
import { type FolderRedirect, folderTarget, holds, innermostFirst } from '../../../core/addresses/folder-redirects.ts'
import { addressKey } from '../../../core/addresses/urls.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { ProblemCode } from '../../../core/problems/problem-codes.ts'
import { type AddressBook, addressFault, reservedProblem } from '../addresses.ts'
import { checkRedirects } from './check-redirects.ts'
import { type Redirect, redirectKey } from './redirect.ts'
import type { ServedAddresses } from './served-addresses.ts'

export type SettledRedirects = {
  redirects: Redirect[]
  folders: (FolderRedirect & Redirect)[]
  /** Redirects of single addresses whose target is not published: they start with its publication and end with it. */
  dormant: Redirect[]
  problems: Problem[]
}

/**
 * @param wanted redirects with addresses normalised by `ownPath`; a source that ends in `/*` is a folder
 * @param advice returns the remedy for a target that does not exist
 */
export function settleRedirects(
  wanted: readonly Redirect[],
  {
    book,
    served,
    advice,
    isElsewhere,
  }: {
    book: AddressBook
    served: ServedAddresses
    advice: (url: string) => string
    /** Whether another system of the host answers at an address. */
    isElsewhere: (url: string) => boolean
  },
): SettledRedirects {
  const problems: Problem[] = []
  const report: Report = (code, { path, at }, message, remedy) => {
    problems.push(problem(code, path, at, message, remedy))
    return false
  }
  const isFolder = ({ from }: Redirect) => from.endsWith('/*')
  const isFree = (one: Redirect) => {
    const taken = isFolder(one) ? served.below(one.from.slice(0, -1)) : madeBySite(one.from, book, served)
    const ofFolder = isFolder(one) ? `, and ${taken} is in that folder` : ', which the site generates'
    if (taken === undefined) return true
    return report('redirect-clash', one, `${redirectKey(one)} names ${one.from}${ofFolder}`, 'remove the entry')
  }

  for (const one of wanted) {
    const reserved = reservedProblem({ ...one, url: one.from }, 'remove the entry, and redirect it on your host')
    if (reserved) problems.push(reserved)
  }
  const folders = innermostFirst(
    wanted
      .filter(isFolder)
      .filter((one) => folderFault(one, report) && isFree(one))
      .map(asFolder),
  ).filter((one, index, all) => {
    const twin = all.slice(0, index).find(({ from }) => addressKey(from) === addressKey(one.from))
    return (
      !twin || report('redirect-clash', one, `${one.from}* already leads to ${twin.to}`, 'remove one of the entries')
    )
  })
  const checked = checkRedirects(
    wanted.filter((one) => !isFolder(one) && targetFault(one, report) && isFree(one)),
    book,
  )
  problems.push(...checked.problems)

  const exact = new Map(checked.redirects.map(({ from, to }) => [addressKey(from), to]))
  const step = (url: string) => exact.get(addressKey(url)) ?? folderTarget(folders, url)
  /** Returns the end of the chain that starts at an address; undefined for a loop. */
  const end = (first: string) => {
    const seen = new Set<string>()
    let url = first
    for (let next = step(url); next !== undefined; next = step(url)) {
      if (seen.has(addressKey(url)) || seen.size > exact.size + folders.length) return undefined
      seen.add(addressKey(url))
      url = next
    }
    return url
  }
  const dormant: Redirect[] = []
  const settle = <One extends Redirect>(one: One, exists: (url: string) => boolean): One[] => {
    const to = end(one.to)
    if (to === undefined || ('keepsRest' in one && holds(one.from, to))) {
      report('redirect-loop', one, `${redirectKey(one)}: ${one.from} redirects in a loop`, 'point it at a page')
      return []
    }
    if (exists(to))
      return [{ ...one, to: 'keepsRest' in one && one.keepsRest ? spelledFolder(to) : served.spelled(to) }]
    // The target of redirect_from is the document itself, so nothing has to be corrected.
    if (redirectKey(one) === 'redirects') reportDead(one, to)
    if (!('keepsRest' in one)) dormant.push({ ...one, to })
    // A folder keeps redirecting: what it leads to answers "no longer available", or will be published.
    return 'keepsRest' in one && served.at(to) === 'unpublished' ? [{ ...one, to }] : []
  }
  const reportDead = (one: Redirect, to: string) =>
    served.at(to) === 'unpublished'
      ? report(
          'state-unpublished-link',
          one,
          `${redirectKey(one)}: ${one.from} leads to ${to}, which is not published`,
          'publish it, or remove the entry',
        )
      : report('link-dead', one, `${redirectKey(one)}: nothing is at ${to}`, advice(to))
  /** A folder with the capitals of the pages in it. */
  const spelledFolder = (folder: string) => {
    const spelled = served.below(folder)?.slice(0, folder.length)
    return spelled?.toLowerCase() === folder.toLowerCase() ? spelled : folder
  }
  const lives = (url: string) => ['page', 'file'].includes(served.at(url) ?? '') || isElsewhere(url)
  const settled = {
    redirects: checked.redirects.flatMap((one) => settle(one, lives)),
    folders: folders.flatMap((one) =>
      settle(one, (url) => (one.keepsRest ? served.holds(url) || isElsewhere(url) : lives(url))),
    ),
  }
  return { ...settled, dormant, problems }
}

type Report = (code: ProblemCode, one: Redirect, message: string, remedy: string) => false

/** Returns the address if a generated page or a file in public/ is there, else undefined. */
const madeBySite = (url: string, book: AddressBook, served: ServedAddresses) =>
  !book.owner(url) && ['page', 'file'].includes(served.at(url) ?? '') ? url : undefined

/** Reports an invalid target. `*` is only valid if both sides are folders. */
function targetFault(one: Redirect, report: Report): boolean {
  const [folder] = /^.*?\/\*(?=\/)/.exec(one.from) ?? []
  if (folder !== undefined)
    return report(
      'url-invalid',
      one,
      `${redirectKey(one)}: ${one.from} has a * before its end`,
      `write ${folder}, which stands for everything below it, or one line for each address`,
    )
  if (one.to.includes('*'))
    return report(
      'url-invalid',
      one,
      `redirects: ${one.from} leads to ${one.to}`,
      'write * only when both sides end in /*',
    )
  if (!one.to.startsWith('/'))
    return report(
      'url-invalid',
      one,
      `redirects: ${one.to} is not an address of this site`,
      'write the path from the site’s root, such as /new/',
    )
  return true
}

function folderFault(one: Redirect, report: Report): boolean {
  const fault = addressFault(one.from.slice(0, -1))
  if (fault)
    return report('url-invalid', one, `${redirectKey(one)}: ${fault[0]}`, 'write a folder of this site such as /old/*')
  if (one.from === '/*')
    return report('url-invalid', one, `${redirectKey(one)}: /* is the whole site`, 'name a folder such as /old/*')
  return targetFault({ ...one, to: one.to.replace(/\/\*$/, '/') }, report)
}

function asFolder(one: Redirect): FolderRedirect & Redirect {
  const keepsRest = one.to.endsWith('/*')
  return { ...one, from: one.from.slice(0, -1), to: keepsRest ? one.to.slice(0, -1) : one.to, keepsRest }
}
