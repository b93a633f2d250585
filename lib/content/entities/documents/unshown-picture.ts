/** Pictures of invalid files of people and terms: reported together with the file's other problems, so that one repair is enough. */
import type { Position } from '../../../core/problems/problem.ts'
import type { Document } from '../../parse/document.ts'

export type UnshownPicture = { path: string; source: string; key: 'image' | 'image_path' } & Position

type WithPicture = Document<{ image?: string | undefined; image_path?: string | undefined }>

/** @param document the valid part of the file; undefined if its front matter could not be read */
export function unshownPicture(document: WithPicture | null | undefined, key: UnshownPicture['key']): UnshownPicture[] {
  const source = document?.data[key]
  return document && source ? [{ path: document.source.path, source, key, ...document.at(key) }] : []
}
