/** Renames and deletes documents. An address that was published keeps leading somewhere, or is recorded as gone. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { loadContent, type Publication } from '../../content/index.ts'
import { addressKey } from '../../core/addresses/urls.ts'
import { ledgerPath, parseLedger } from '../../ledger/index.ts'
import type { DeleteRequest, Done, Moved, RenameRequest } from '../api.ts'
import type { Desk } from '../desk.ts'
import { readFields, setField } from '../fields.ts'
import { documentPlace } from '../files/place.ts'
import { hashOf, readTextFile, type TextFile, writeTextFile, writeWhole } from '../files/text-file.ts'
import { Refused } from '../server/refused.ts'

/** @throws {Refused} if the name is taken or not usable; nothing is changed then */
export function renameDocument(desk: Desk, tab: string, { path, name, redirect }: RenameRequest): Moved {
  const { place, file } = existing(desk, path)
  const url = addressOf(desk.edition(), path)
  const isFolder = /^index\.\w+$/i.test(basename(path)) && dirname(path).split('/').length > 2
  const [from, extension] = isFolder ? [posix.dirname(path), ''] : [path, posix.extname(path)]
  const to = `${posix.dirname(from)}/${name}${extension}`
  const now = isFolder ? `${to}/${basename(path)}` : to
  if (/[/\\]/.test(name)) throw new Refused('A name has no slashes.')
  const target = documentPlace(desk.site, now)
  const isSame = to.toLowerCase() === from.toLowerCase()
  const moved = isFolder ? dirname(target) : target
  if (existsSync(moved) && !isSame) throw new Refused(`${to} exists already: choose another name.`)
  const redirected = url !== null && redirect ? withRedirect(file.text, url) : file.text
  renameSync(isFolder ? dirname(place) : place, moved)
  const renewed = addressIn(desk, now)
  const needsRedirect = url !== null && renewed !== null && addressKey(url) !== addressKey(renewed)
  const hash = needsRedirect ? writeTextFile(target, file, redirected) : file.hash
  desk.bases.keep(hash, needsRedirect ? redirected : file.text)
  desk.unsaved.drop(path)
  desk.tabs.wrote(tab, path, null)
  return { path: now, url: renewed }
}

/** Keeps the text among the unsaved ones, so that a deletion can be undone without git. */
export function deleteDocument(desk: Desk, tab: string, { path, redirectTo }: DeleteRequest): Done {
  const { place } = existing(desk, path)
  const url = addressOf(desk.edition(), path)
  const written = url === null ? null : answerFor(desk, url, path, redirectTo)
  const kept = join(desk.deletedFolder, `${hashOf(path).slice(0, 8)}-${basename(path)}`)
  mkdirSync(desk.deletedFolder, { recursive: true })
  copyFileSync(place, kept)
  rmSync(place)
  const folder = dirname(place)
  if (/^index\.\w+$/i.test(basename(path)) && readdirSync(folder).length === 0) rmdirSync(folder)
  written?.()
  desk.unsaved.drop(path)
  desk.tabs.wrote(tab, path, null)
  return { done: true }
}

/** Prepares what answers at the address of a deleted document; null if it was never published. @throws {Refused} */
function answerFor(desk: Desk, url: string, path: string, redirectTo: string | null): (() => void) | null {
  const { content, map } = desk.edition()
  const file = join(desk.site, ledgerPath)
  const ledger = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const recorded = parseLedger(ledger).lines.find((line) => addressKey(line.url) === addressKey(url))
  const document = [...content.posts, ...content.pages].find((one) => one.path === path)
  if (!recorded && document?.state !== 'published') return null
  if (redirectTo === null) {
    if (!recorded || recorded.gone) return null
    const lines = ledger.split('\n')
    const line = lines[recorded.line - 1] ?? ''
    lines[recorded.line - 1] = line.replace(/\s*$/, (end) => ` gone${end.endsWith('\r') ? '\r' : ''}`)
    return () => writeWhole(file, lines.join('\n'))
  }
  const heir = map.at(redirectTo)
  if (heir?.kind !== 'document' || heir.document.path === path)
    throw new Refused(`Choose a published post or page: ${redirectTo} is none.`)
  const other = existing(desk, heir.document.path)
  const text = withRedirect(other.file.text, url)
  return () => writeTextFile(other.place, other.file, text)
}

/** Adds an earlier address to the front matter of a text. @throws {Refused} where that has to be done in the source */
function withRedirect(text: string, url: string): string {
  const fields = readFields(text)
  if ('refused' in fields) throw new Refused(fields.refused)
  const key = fields.has('aliases') && !fields.has('redirect_from') ? 'aliases' : 'redirect_from'
  const value = fields.get(key)?.value
  const before = !value ? [] : 'list' in value ? value.list : 'text' in value && value.text !== null ? [value.text] : []
  if (before.some((one) => typeof one === 'string' && addressKey(one) === addressKey(url))) return text
  const set = setField(text, { path: [key], type: 'list' }, [...before, url])
  if ('refused' in set) throw new Refused(set.refused)
  const { edit } = set
  return edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text
}

function existing(desk: Desk, path: string): { place: string; file: TextFile } {
  const place = documentPlace(desk.site, path)
  const file = path === 'content/site.yml' ? null : readTextFile(place)
  if (!file) throw new Refused(`There is no document ${path}.`, 404)
  return { place, file }
}

function addressOf({ content }: Pick<Publication, 'content'>, path: string): string | null {
  const { posts, pages, authors, categories, tags, series } = content
  return (
    [...posts, ...pages, ...authors, ...categories, ...tags, ...series].find((one) => one.path === path)?.url ?? null
  )
}

/** Its address as the files are now. */
function addressIn(desk: Desk, path: string): string | null {
  const { content } = loadContent({
    root: desk.site,
    now: new Date(),
    ...(desk.asOf !== undefined && { asOf: desk.asOf }),
  })
  return content && addressOf({ content }, path)
}
