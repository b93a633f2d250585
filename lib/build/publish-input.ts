/** Makes the plain data about the content that publishing works with (lib/publish/input.ts). */
import {
  adminConfig,
  filesElsewhere,
  nextChange,
  type Publication,
  policyAdditions,
  type Site,
  siteIn,
} from '../content/index.ts'
import { addressKey } from '../core/addresses/urls.ts'
import type { Problem } from '../core/problems/problem.ts'
import { dormantAddresses, parseLedger, publishedDocuments, readLedger } from '../ledger/index.ts'
import { getPublished } from '../pages/index.ts'
import type { PublishInput } from '../publish/index.ts'

/**
 * @param problems problems already reported for the content; publishing does not repeat them
 */
export function publishInput(publication: Publication, problems: readonly Problem[]): PublishInput {
  const { root, content } = publication
  const { site, folderRedirects, queryRedirects } = content
  const ledger = readLedger(root)
  return {
    site: {
      title: site.title,
      description: site.description,
      language: site.language,
      languages: languagesOf(site),
      words: site.words,
      origin: site.address.origin,
      base: site.address.base,
      idBase: (site.id_base ?? site.url).replace(/\/+$/, ''),
      feedSize: site.feed_size,
      cardFonts: site.card_fonts,
      rights: site.licence?.label,
      timeZone: site.time_zone,
      host: site.host,
      compress: site.compress,
      elsewhere: site.elsewhere,
      policy: policyAdditions(site),
      problems: site.problems,
    },
    admin: adminConfig(root, content),
    documents: publishedDocuments(content),
    filesElsewhere: filesElsewhere(publication),
    dormant: dormantAddresses(publication, ledger === null ? null : parseLedger(ledger)),
    published: getPublished(publication),
    redirects: knownRedirects(publication, ledger),
    folderRedirects: folderRedirects.map(({ from, to, keepsRest }) => ({ from, to, keepsRest })),
    queryRedirects: queryRedirects.map(({ key, value, to }) => ({ key, value, to })),
    ledger,
    reported: problems.map(({ path, code, address }) => ({ path, code, address })),
    nextChange: nextChange(content),
  }
}

/** Undefined for a site with one language. */
const languagesOf = (site: Site) =>
  site.languages.length === 0
    ? undefined
    : site.languages.map(({ code }) => {
        const { prefix, title, description, words } = siteIn(site, code)
        return { code, prefix, title, description, words }
      })

/** Redirects of single addresses, including those in redirected folders that the ledger lists: hosts without redirects get a page for each. */
function knownRedirects({ content, map }: Publication, ledger: string | null): { from: string; to: string }[] {
  const single = content.redirects.map(({ from, to }) => ({ from, to }))
  if (content.folderRedirects.length === 0 || ledger === null) return single
  const known = new Set(single.map(({ from }) => addressKey(from)))
  const inFolders = parseLedger(ledger).lines.flatMap(({ url, gone }) => {
    const place = gone || known.has(addressKey(url)) ? undefined : map.at(url)
    return place?.kind === 'redirect' ? [{ from: url, to: place.to }] : []
  })
  return [...single, ...inFolders]
}
