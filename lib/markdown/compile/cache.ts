/** Compiled bodies kept between runs: one file each, named by a hash of all that shapes it. A damaged file is no entry. */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BodyInput, CompiledBody } from './body.ts'
import { moved } from './moved.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The file of a body's result. Where the body lies (path, first line) is not part of it: a renamed post is not compiled again. */
export function cachePath(folder: string, fingerprint: string, input: BodyInput): string {
  const { format, language, math, siteUrl, hash = sha256(input.text) } = input
  const key = sha256(JSON.stringify([fingerprint, format, language, math, siteUrl, hash]))
  return join(folder, 'bodies', key.slice(0, 2), `${key}.json`)
}

/** The stored result for a body, with its lines and path; null when there is none, or it is damaged. */
export async function readCached(path: string, input: BodyInput): Promise<CompiledBody | null> {
  const body = bodyOf(await readFile(path, 'utf8').catch(() => ''))
  return body && moved(body, input.path, input.firstLine - 1)
}

/**
 * The stored result of a body that is known to have one.
 * @throws when it was damaged since; the next run makes it anew
 */
export function readCachedNow(path: string): CompiledBody {
  const body = bodyOf(readFileSync(path, 'utf8'))
  if (body) return body
  rmSync(path)
  throw new Error(`${path} was damaged, and is removed — run the command again`)
}

function bodyOf(stored: string): CompiledBody | null {
  const [checksum = '', json = ''] = split(stored)
  // The checksum says that this is what `writeCached` wrote.
  return json && sha256(json) === checksum ? JSON.parse(json) : null
}

/** Stores a result; whole or not at all, whatever happens meanwhile. Failing to store is no failure. */
export async function writeCached(path: string, input: BodyInput, body: CompiledBody): Promise<void> {
  const json = JSON.stringify(moved(body, '', 1 - input.firstLine))
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, `${sha256(json)}\n${json}`)
    await rename(temporary, path)
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

function split(stored: string): [string?, string?] {
  const end = stored.indexOf('\n')
  return end < 0 ? [] : [stored.slice(0, end), stored.slice(end + 1)]
}
