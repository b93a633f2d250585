/** Writes a picture that was pasted or dropped into a document: beside a document with a folder of its own, otherwise below `public/images/`. */
import { readFileSync } from 'node:fs'
import { basename, dirname, posix } from 'node:path'
import { fileSlug } from '../../core/addresses/slug.ts'
import { inspectBytes } from '../../images/index.ts'
import type { WrittenPicture } from '../api.ts'
import type { Desk } from '../desk.ts'
import { documentPlace, placeOf } from '../files/place.ts'
import { hashOf, writeWhole } from '../files/text-file.ts'
import { Refused } from '../server/refused.ts'

const extensions: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
}

/** Meaningless names that clipboards, cameras and messengers give. */
const nameless =
  /^(?:image|img|dsc[nf]?|p|pxl|screen ?shot|screenshot|bildschirmfoto|photo|picture|unnamed|untitled|download|clipboard|whatsapp image|signal|blob|file)?[\s_-]*[\d\s_.:-]*(?:@\dx)?(?:at[\s\d.:_-]*(?:[ap]m)?)?(?:\(\d+\))?$/i

/** Longer names are cut between words. */
const longestName = 60

/**
 * @param path of the document
 * @param name of the file, as the browser gives it
 * @throws {Refused} for a file that is not a picture, or too large
 */
export async function writePicture(desk: Desk, path: string, name: string, bytes: Buffer): Promise<WrittenPicture> {
  documentPlace(desk.site, path)
  const inspected = await inspectBytes(bytes, name.slice(0, 200) || 'the file')
  if ('fault' in inspected) throw new Refused(`${inspected.fault.message}. ${inspected.fault.remedy}.`)
  const { type, width, height } = inspected.image
  const extension = extensions[type] ?? type
  const isOwnFolder = /\/index\.mdx?$/i.test(path) && dirname(path).split('/').length > 2
  const folder = isOwnFolder ? posix.dirname(path) : 'public/images'
  const stem = pictureName(name, path)
  for (let number = 1; ; number++) {
    const file = `${stem}${number === 1 ? '' : `-${number}`}.${extension}`
    const place = placeOf(desk.site, `${folder}/${file}`)
    const present = read(place)
    const existed = present !== null && hashOf(present) === hashOf(bytes)
    if (present !== null && !existed) continue
    if (!existed) writeWhole(place, bytes)
    return { reference: isOwnFolder ? file : `/images/${file}`, path: `${folder}/${file}`, width, height, existed }
  }
}

/** The name in the letters of an address; a meaningless name is replaced with that of the document. */
export function pictureName(name: string, path: string): string {
  const typed = basename(name.replaceAll('\\', '/')).replace(/\.[a-z0-9]{1,5}$/i, '')
  const own = nameless.test(typed.trim()) ? '' : slug(typed)
  return own || slug(documentName(path)) || 'picture'
}

/** `2026-03-10-two-writers` → `two-writers` */
const documentName = (path: string) =>
  basename(/\/index\.\w+$/.test(path) ? dirname(path) : path.replace(/\.\w+$/, '')).replace(/^\d{4}-\d{2}-\d{2}-/, '')

function slug(words: string): string {
  let made = fileSlug(words.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  while (made.length > longestName) made = made.replace(/(?:-[^-]*|.)$/, '')
  return made
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
