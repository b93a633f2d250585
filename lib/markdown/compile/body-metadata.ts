/** Metadata of a body: what plugins collect about it while they transform it. */
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../tree/elements.ts'
import { firstParagraph, visibleText } from '../tree/visible-text.ts'
import type { CompiledBody } from './body.ts'

export type BodyMetadata = Pick<
  CompiledBody,
  | 'headings'
  | 'links'
  | 'images'
  | 'assets'
  | 'media'
  | 'text'
  | 'firstParagraph'
  | 'ids'
  | 'frameHosts'
  | 'more'
  | 'alternate'
>

declare module 'vfile' {
  interface DataMap {
    bodyMetadata: BodyMetadata
  }
}

/** Returns the metadata of a file; an empty record on the first call. */
export function bodyMetadata(file: VFile): BodyMetadata {
  file.data.bodyMetadata ??= {
    headings: [],
    links: [],
    images: [],
    assets: [],
    media: [],
    text: '',
    firstParagraph: '',
    more: null,
    ids: [],
    alternate: [],
    frameHosts: [],
  }
  return file.data.bodyMetadata
}

/** A rehype plugin: collects text, ids and hosts of frames. It runs before the HTML is cut into slots. */
export function rehypeBodyMetadata() {
  return (tree: Root, file: VFile): void => {
    const metadata = bodyMetadata(file)
    const hosts = new Set<string>()
    metadata.text = visibleText(tree)
    metadata.firstParagraph = firstParagraph(tree)
    for (const {
      properties: { id, dataEmbed },
    } of elements(tree)) {
      if (typeof id === 'string') metadata.ids.push(id)
      if (typeof dataEmbed === 'string') hosts.add(new URL(dataEmbed).host)
    }
    metadata.frameHosts = [...hosts].sort()
  }
}
