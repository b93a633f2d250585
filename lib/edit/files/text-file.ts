/** Reads and writes a text file with the bytes that an editor of lines does not know: the byte order mark, and line ends of each kind. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { replaceFile } from '../../core/files/atomic-write.mjs'
import { withLineEndsOf } from '../../core/text/line-ends.ts'
import { Refused } from '../server/refused.ts'

export type TextFile = {
  /** With `\n` line ends, without a byte order mark. */
  text: string
  /** The text as it is in the file. */
  raw: string
  /** Of the bytes. */
  hash: string
}

/** Texts that content is read from are at most as long (lib/content/parse/source.ts). */
export const longestText = 2_064_000

export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * @param file absolute
 * @returns null if there is none
 * @throws {Refused} if it is not UTF-8 text or too long
 */
export function readTextFile(file: string): TextFile | null {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) return null
  if (found.size > longestText) throw new Refused(`The file has ${found.size} bytes, more than ${longestText}.`, 413)
  const bytes = readFileSync(file)
  let raw: string
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refused('The file is not UTF-8 text: save it as UTF-8 in another editor first.')
  }
  return { raw, text: editable(raw), hash: hashOf(bytes) }
}

/** The text as it is edited. */
export const editable = (raw: string): string => raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/**
 * Writes a text whole or not at all, with the mode, the byte order mark and the line ends that the file has.
 * @param before the file as it is; null for a new one
 * @returns the hash of the new bytes
 */
export function writeTextFile(file: string, before: Pick<TextFile, 'raw'> | null, text: string): string {
  const raw = before ? withLineEndsOf(before.raw, text) : text
  if (Buffer.byteLength(raw) > longestText) throw new Refused(`The text is longer than ${longestText} bytes.`, 413)
  const hash = hashOf(raw)
  if (before && before.raw === raw) return hash
  writeWhole(file, raw)
  return hash
}

/** Content is read and watched meanwhile: names that begin with a dot are ignored there. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const mode = statSync(file, { throwIfNoEntry: false })?.mode
  const copy = join(dirname(file), `.${basename(file).slice(0, 60)}.${process.pid}.tmp`)
  try {
    writeFileSync(copy, content, mode === undefined ? {} : { mode })
    replaceFile(copy, file)
  } finally {
    rmSync(copy, { force: true })
  }
}
