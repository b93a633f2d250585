/** Compiled bodies in the store, by everything that shapes them. */
import { createHash } from 'node:crypto'
import { DamagedEntry } from '../../core/cache/damaged-entry.ts'
import { type Store, storeKey } from '../../core/cache/store.ts'
import type { BodyInput, CompiledBody } from './body.ts'
import { moved } from './moved.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The cache key of a body. Its path and first line are not part of it, so a renamed post is not compiled again.
 * @param code hash of the pipeline
 */
export function storedBodyKey(code: string, input: BodyInput): string {
  const {
    format,
    language,
    words,
    math,
    siteUrl,
    mediaHosts = '',
    names = '',
    titles = '',
    hash = sha256(input.text),
  } = input
  const additions = [words ? JSON.stringify(words) : '', mediaHosts, names, titles]
  return storeKey('body', code, format, language, String(math), siteUrl, hash, ...additions)
}

/** The stored result for an input, with its lines and path; null when it is missing or damaged. */
export function readBody(store: Store, key: string, input: BodyInput): CompiledBody | null {
  const body = parsed(store, key)
  return body && moved(body, input.path, input.firstLine - 1)
}

/**
 * The stored result of a body that is known to have one.
 * @throws {DamagedEntry} when it was damaged or removed since; the next run compiles it again
 */
export function readKnownBody(store: Store, key: string): CompiledBody {
  const body = parsed(store, key)
  if (body) return body
  throw new DamagedEntry(store.fileOf(key))
}

function parsed(store: Store, key: string): CompiledBody | null {
  const stored = store.read(key)
  // The checksum guarantees that this is what `writeBody` wrote.
  return stored && JSON.parse(stored.toString('utf8'))
}

/** Stores a result. A full disk is no reason to stop: the body is compiled again next time. */
export function writeBody(store: Store, key: string, input: BodyInput, body: CompiledBody): void {
  try {
    store.write(key, JSON.stringify(moved(body, '', 1 - input.firstLine)))
  } catch {
    // Not stored.
  }
}
