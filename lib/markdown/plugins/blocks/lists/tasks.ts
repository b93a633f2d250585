/** Labels the checkboxes of task lists with the text of their item, and removes all other form fields. */
import type { Element, Parents, Root } from 'hast'
import type { VFile } from 'vfile'
import { report } from '../../../tree/report.ts'
import { visibleText } from '../../../tree/visible-text.ts'
import { visitParents } from '../../../tree/visit.ts'

export function rehypeTasks() {
  return (tree: Root, file: VFile): void => {
    visitParents(tree, 'element', (node, ancestors) => {
      if (node.tagName !== 'input') return
      const parent = ancestors.at(-1)
      const item = ancestors.findLast((ancestor): ancestor is Element => isTask(ancestor))
      if (item) {
        node.properties.ariaLabel = visibleText(item).split('\n')[0]?.trim() || undefined
        return
      }
      report(
        file,
        'html-removed',
        node,
        '<input> was removed',
        'Form fields are not supported; write a task list as - [ ]',
      )
      const index = parent?.children.indexOf(node) ?? -1
      parent?.children.splice(index, 1)
      return index
    })
  }
}

const isTask = (node: Parents): boolean =>
  node.type === 'element' && [node.properties.className].flat().includes('task-list-item')
