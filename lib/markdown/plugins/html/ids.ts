/** Keeps the ids of a body unique and out of the prefix reserved for the site, and reports every id that is removed. */

import GithubSlugger from 'github-slugger'
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../../tree/elements.ts'
import { report } from '../../tree/report.ts'

/** The site's own ids begin with `m-`: authors' text can neither use nor shadow them. */
export const isIdOfSite = (id: string): boolean => /^m-/i.test(id)

/** The ids used on one page. */
export class Ids {
  readonly #slugger = new GithubSlugger()
  readonly #taken = new Set<string>()

  /** Reserves an id as typed; false when it is already in use. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false
    this.#taken.add(id)
    return true
  }

  /** Returns a new id for the text of a heading, as github-slugger makes it: `-1` and so on where it is in use. */
  heading(text: string): string {
    let id: string
    do id = this.#slugger.slug(text) || this.#slugger.slug('section')
    while (isIdOfSite(id) ? !this.take(`section-${id}`) : !this.take(id))
    return isIdOfSite(id) ? `section-${id}` : id
  }
}

/** Reserves every id that the author or a footnote set. Runs directly after the sanitiser. */
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
        !typed || /\s/.test(typed)
          ? 'is not a valid id'
          : isIdOfSite(typed)
            ? 'is reserved for the site'
            : 'is already in use'
      report(
        file,
        'html-repaired',
        node,
        `The id “${typed}” of <${node.tagName}> ${why} and was removed`,
        'Choose another id',
      )
    }
  }
}
