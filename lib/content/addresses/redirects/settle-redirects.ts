/** Checks every redirect of a site against what stands there: sources that are free, targets that exist, no circles. */
import { type FolderRedirect, folderTarget, holds, innermostFirst } from '../../../core/addresses/folder-redirects.ts'
import { addressKey } from '../../../core/addresses/urls.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { ProblemCode } from '../../../core/problems/problem-codes.ts'
import { type AddressBook, addressFault } from '../addresses.ts'
import { checkRedirects } from './check-redirects.ts'
import { type Redirect, redirectKey } from './redirect.ts'
import type { StandingAddresses } from './served-addresses.ts'

export type SettledRedirects = { redirects: Redirect[]; folders: (FolderRedirect & Redirect)[]; problems: Problem[] }

/**
 * @param wanted redirects as `ownPath` reads them; a source that ends in `/*` is a folder
 * @param advice what to do about a target where nothing is
 */
export function settleRedirects(
  wanted: readonly Redirect[],
  { book, standing, advice }: { book: AddressBook; standing: StandingAddresses; advice: (url: string) => string },
): SettledRedirects {
  const problems: Problem[] = []
  const report: Report = (code, { path, at }, message, remedy) => {
    problems.push(problem(code, path, at, message, remedy))
    return false
  }
  const isFolder = ({ from }: Redirect) => from.endsWith('/*')
  const isFree = (one: Redirect) => {
    const taken = isFolder(one) ? standing.below(one.from.slice(0, -1)) : madeBySite(one.from, book, standing)
    const ofFolder = isFolder(one) ? `, and ${taken} is in that folder` : ', which the site makes itself'
    if (taken === undefined) return true
    return report('redirect-clash', one, `${redirectKey(one)} names ${one.from}${ofFolder}`, 'remove the entry')
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
  /** The end of the chain that begins at an address; undefined when it never ends. */
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
  const settle = <One extends Redirect>(one: One, exists: (url: string) => boolean): One[] => {
    const to = end(one.to)
    if (to === undefined || ('keepsRest' in one && holds(one.from, to))) {
      report('redirect-loop', one, `${redirectKey(one)}: ${one.from} leads in a circle`, 'lead it to a page')
      return []
    }
    if (exists(to)) return [{ ...one, to }]
    // What a document redirects to is itself; as long as it is not published, nothing leads there.
    if (redirectKey(one) === 'redirects') reportDead(one, to)
    return []
  }
  const reportDead = (one: Redirect, to: string) =>
    standing.at(to) === 'unpublished'
      ? report(
          'state-unpublished-link',
          one,
          `${redirectKey(one)}: ${one.from} leads to ${to}, which is not published`,
          'publish it, or remove the entry',
        )
      : report('link-dead', one, `${redirectKey(one)}: nothing is at ${to}`, advice(to))
  const lives = (url: string) => ['page', 'file'].includes(standing.at(url) ?? '')
  const settled = {
    redirects: checked.redirects.flatMap((one) => settle(one, lives)),
    folders: folders.flatMap((one) =>
      settle(one, (url) => (one.keepsRest ? standing.below(url) !== undefined : lives(url))),
    ),
  }
  return { ...settled, problems }
}

type Report = (code: ProblemCode, one: Redirect, message: string, remedy: string) => false

/** An address that no file of `content/` owns: a list, or a file. */
const madeBySite = (url: string, book: AddressBook, standing: StandingAddresses) =>
  !book.owner(url) && ['page', 'file'].includes(standing.at(url) ?? '') ? url : undefined

/** Whether a target can be one: `*` stands for the rest of a folder only. */
function targetFault(one: Redirect, report: Report): boolean {
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
      `redirects: ${one.to} is no address of this site`,
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
