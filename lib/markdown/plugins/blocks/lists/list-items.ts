/** Converts list items as mdast-util-to-hast does, without its search of the whole list for every item. */
import type { Element } from 'hast'
import type { List, ListItem, Parents } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

type State = Parameters<typeof defaultHandlers.listItem>[0]

const looseLists = new WeakMap<List, boolean>()

/**
 * Handler for `remarkRehypeOptions`. A list is loose when it or any of its items is spread; the default handler checks the whole list
 * again for each item. This one passes it a list that is already marked as loose.
 */
export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const asked: Parents | undefined =
    parent?.type === 'list' ? { type: 'list', spread: isLoose(parent), children: [] } : parent
  return defaultHandlers.listItem(state, node, asked)
}

export const listHandlers: Options['handlers'] = { listItem }

function isLoose(list: List): boolean {
  const loose =
    looseLists.get(list) ?? (list.spread || list.children.some(({ spread, children }) => spread ?? children.length > 1))
  looseLists.set(list, loose)
  return loose
}
