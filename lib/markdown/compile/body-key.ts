/** Keys for the HTML of compiled bodies, which show that it is the same without reading it. */
import { createHash } from 'node:crypto'
import type { CompiledBody } from './body.ts'

/** Keyed by the object itself: a copy with other parts must not be mistaken for the body it was made from. */
const names = new WeakMap<CompiledBody, string>()

/** @param name stands for everything that the body was compiled from */
export function nameBody(body: CompiledBody, name: string): void {
  names.set(body, name)
}

/** Key of the parts of a body: bodies with the same key have the same parts. Hashes the parts of a body without a key. */
export const bodyKey = (body: CompiledBody): string =>
  names.get(body) ?? createHash('sha256').update(JSON.stringify(body.parts)).digest('hex')
