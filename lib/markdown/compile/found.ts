/** What the plugins find on their way and leave on the virtual file for `compile.ts`. */
import type { VFile } from 'vfile'
import type { CompiledBody } from './body.ts'

export type Found = Pick<
  CompiledBody,
  'headings' | 'links' | 'images' | 'assets' | 'text' | 'firstParagraph' | 'ids' | 'frameHosts' | 'more' | 'alternate'
>

declare module 'vfile' {
  interface DataMap {
    found: Found
  }
}

/** The findings of a file; an empty record on the first call. */
export function found(file: VFile): Found {
  file.data.found ??= {
    headings: [],
    links: [],
    images: [],
    assets: [],
    text: '',
    firstParagraph: '',
    more: null,
    ids: [],
    alternate: [],
    frameHosts: [],
  }
  return file.data.found
}
