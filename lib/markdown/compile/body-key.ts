/** Names for the HTML of compiled bodies, by which it is known to be the same without being read. */
import { createHash } from 'node:crypto'
import type { CompiledBody } from './body.ts'

/** By the object itself: a copy with other parts must not go by the name of the body it was made from. */
const names = new WeakMap<CompiledBody, string>()

/** @param name stands for everything that the body was compiled from */
export function nameBody(body: CompiledBody, name: string): void {
  names.set(body, name)
}

/** Stands for the parts of a body: two bodies of one key have the same. Where nobody named it, its parts are hashed. */
export const bodyKey = (body: CompiledBody): string =>
  names.get(body) ?? createHash('sha256').update(JSON.stringify(body.parts)).digest('hex')
