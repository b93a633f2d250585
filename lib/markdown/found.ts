/** What the plugins find on their way and leave on the virtual file for `compile.ts`. */
import type { VFile } from 'vfile'
import type { Heading, ImageReference, LinkReference } from './body.ts'

export type Found = {
  headings: Heading[]
  links: LinkReference[]
  images: ImageReference[]
  assets: LinkReference[]
  /** Text before the author's `<!--more-->`, when there is one. */
  more: string | null
}

declare module 'vfile' {
  interface DataMap {
    found: Found
  }
}

/** The findings of a file; an empty record on the first call. */
export function found(file: VFile): Found {
  file.data.found ??= { headings: [], links: [], images: [], assets: [], more: null }
  return file.data.found
}
