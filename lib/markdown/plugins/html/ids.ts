/** Ids of a body: each once, none with the prefix that is the site's own, none lost. */

import GithubSlugger from 'github-slugger'
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../../tree/elements.ts'
import { report } from '../../tree/report.ts'

/** The site's own ids begin with `m-`: an author's text can neither take nor shadow them. */
export const isIdOfSite = (id: string): boolean => /^m-/i.test(id)

/** The ids taken on one page. */
export class Ids {
  readonly #slugger = new GithubSlugger()
  readonly #taken = new Set<string>()

  /** Takes an id as typed; false when it is taken. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false
    this.#taken.add(id)
    return true
  }

  /** A new id from the text of a heading: github-slugger, `-1` and so on where it is taken. */
  heading(text: string): string {
    let id: string
    do id = this.#slugger.slug(text) || this.#slugger.slug('section')
    while (isIdOfSite(id) ? !this.take(`section-${id}`) : !this.take(id))
    return isIdOfSite(id) ? `section-${id}` : id
  }
}

/** Takes up every id that the author or a footnote set; stands directly after the sanitiser. */
export function rehypeIds({ ids }: { ids: Ids }) {
  return (tree: Root, file: VFile): void => {
    for (const node of elements(tree)) {
      const { id } = node.properties
      if (id === undefined) continue
      const typed = String(id).trim()
      if (typed && !/\s/.test(typed) && !isIdOfSite(typed) && ids.take(typed)) {
        node.properties.id = typed
        continue
      }
      delete node.properties.id
      const why =
        !typed || /\s/.test(typed) ? 'is not a name' : isIdOfSite(typed) ? 'is reserved for the site' : 'is taken'
      report(
        file,
        'html-repaired',
        node,
        `The id “${typed}” of <${node.tagName}> ${why} and was removed`,
        'Choose another',
      )
    }
  }
}
