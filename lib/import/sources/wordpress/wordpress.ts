/** Reads a WordPress export (WXR: "WordPress eXtended RSS"), in one file or several. */
import { groupBy } from '../../../core/group-by.ts'
import type { Export, ImportedDocument, ImportedTerm, LeftOut } from '../../model.ts'
import type { ExportFiles } from '../export-files.ts'
import { decodedPath } from '../old-address.ts'
import { textOf, xmlRecords } from '../xml-records.ts'
import { documentOf, type ReadContext, reasonToLeave } from './document.ts'
import { navigationOf } from './navigation.ts'
import { People } from './people.ts'
import { type Attachment, type Survey, survey } from './survey.ts'

/** @param names the files of the export that are WXR */
export async function readWordPress(files: ExportFiles, names: readonly string[]): Promise<Export> {
  const known = await survey(files, names)
  const people = new People(known)
  const leftOut: LeftOut[] = []
  const context: ReadContext = { known, people, own: ownPictures(known), addresses: attachmentAddresses(known) }
  const wanted = known.documents.filter((one) => reasonToLeave(one, known) === null)
  return {
    kind: 'WordPress',
    site: {
      title: known.title,
      description: known.description,
      url: known.url || undefined,
      language: known.language || undefined,
      navigation: navigationOf(known),
      redirects: {
        '/category/*': '/categories/*',
        '/tag/*': '/tags/*',
        '/author/*': '/authors/*',
        '/feed/': '/rss.xml',
        '/comments/feed/': '/rss.xml',
      },
    },
    people: people.list,
    terms: known.terms.map((term) => importedTerm(term, known)),
    samples: wanted.flatMap(({ type, status, link, name, date }) => {
      const path = known.path(link)
      return type === 'post' && status === 'publish' && path !== null && !path.includes('?')
        ? [{ address: decodedPath(path), slug: name, date }]
        : []
    }),
    resolve: resolver(known),
    count: wanted.length,
    leftOut,
    documents: () => documents(files, names, context, leftOut),
  }
}

async function* documents(
  files: ExportFiles,
  names: readonly string[],
  context: ReadContext,
  leftOut: LeftOut[],
): AsyncGenerator<ImportedDocument> {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  for (const file of names)
    for await (const item of xmlRecords(files.pieces(file), 2)) {
      if (item.name !== 'item') continue
      const [id, type] = [textOf(item, 'wp:post_id'), textOf(item, 'wp:post_type')]
      if (['attachment', 'wp_block', 'guest-author'].includes(type)) continue
      const one = { id, type, status: textOf(item, 'wp:status'), link: textOf(item, 'link') }
      const reason = reasonToLeave(one, context.known)
      // Parts of one export overlap.
      if (id !== '' && seen.has(id)) {
        if (reason === null)
          leftOut.push({ what: `post ${id}, ${textOf(item, 'title')}`, why: `it is in the export twice (${file})` })
        continue
      }
      seen.add(id)
      if (reason === null) yield documentOf(item, context)
      else if (reason.counts) count(reason.why)
      else
        leftOut.push({
          what: `${type} ${id}, ${textOf(item, 'title') || textOf(item, 'wp:post_name')}`,
          why: reason.why,
        })
    }
  for (const [why, number] of counts) leftOut.push({ what: `${number} ${number === 1 ? 'entry' : 'entries'}`, why })
}

function importedTerm(
  { kind, slug, name, parent, description }: Survey['terms'][number],
  { terms }: Survey,
): ImportedTerm {
  const above = (child: string): string[] => {
    const found = terms.find((term) => term.kind === 'category' && term.slug === child)
    return found && found.parent !== '' && found.parent !== child ? [...above(found.parent), found.parent] : []
  }
  const folders = kind === 'category' && parent !== '' ? above(slug) : []
  const base = kind === 'category' ? 'category' : 'tag'
  return {
    kind,
    name,
    description: description || undefined,
    parent: terms.find((term) => term.kind === kind && term.slug === parent)?.name,
    addresses: slug === '' ? [] : [`/${[base, ...folders, slug].join('/')}/`],
  }
}

function ownPictures({ attachments }: Survey): ReadonlyMap<string, readonly Attachment[]> {
  const pictures = [...attachments.values()].filter(({ url }) =>
    /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:\?|$)/i.test(url),
  )
  return groupBy(
    pictures.sort((a, b) => a.order - b.order),
    ({ parent }) => parent,
  )
}

/** Addresses of the pages that WordPress made for uploads, by the post they belong to. */
function attachmentAddresses({ attachments, path }: Survey): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { parent, link, url } of attachments.values()) {
    const own = path(link)
    if (own === null || own.includes('?') || link === url || parent === '0') continue
    const list = found.get(parent) ?? []
    list.push(decodedPath(own))
    found.set(parent, list)
  }
  return found
}

/** Addresses by number (`?p=123`) and pages of uploads lead to the document or file itself. */
function resolver({ documents: all, attachments, path }: Survey): (address: string) => string | undefined {
  const byId = new Map(all.map(({ id, link }) => [id, path(link)]))
  const byPage = new Map([...attachments.values()].map(({ link, url }) => [path(link), url]))
  return (address) => {
    const [, id] = /^\/(?:index\.php)?\?(?:.*&)?(?:p|page_id|attachment_id)=(\d+)/.exec(address) ?? []
    if (id !== undefined) {
      const file = attachments.get(id)
      return (file ? (path(file.url) ?? file.url) : byId.get(id)) ?? address
    }
    const file = byPage.get(address)
    return file === undefined ? address : (path(file) ?? file)
  }
}
