/** Carries the words after a fence's language (`title="x.ts" {1,3}`) through raw HTML and sanitising, which drop node data but keep attributes. */
import type { Code, Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'

/**
 * A remark plugin: moves the meta string of every fence to the attribute `data-meta` of its `<code>`, which `rehypeCode` reads and
 * removes. The sanitiser must allow `data-meta` on `code`. ` ```js{1,3} ` (no space) is read like ` ```js {1,3} `.
 * It also reports unclosed fences: Markdown treats everything after one as code (CommonMark, 4.5).
 */
export function remarkFence() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'code', (node: Code) => {
      nameUnclosed(node, file)
      // Zola's: ```rust,linenos,hl_lines=2-3
      const [lang = '', ...options] = node.lang?.split(/,(?=[a-z_]+(?:=|,|$))/) ?? []
      if (lang !== '' && options.length > 0) {
        node.lang = lang
        node.meta = [...options, node.meta].filter(Boolean).join(' ')
      }
      // VitePress's: ```js:line-numbers=2
      if (node.lang) node.lang = node.lang.replace(/:(?:no-)?line-numbers(?==|\{|$)(?:=\d+)?/, '')
      // Eleventy's differences in a language: ```diff-js
      if (node.lang) node.lang = node.lang.replace(/^diff-[a-z]\w*(?=\{|$)/, 'diff')
      const brace = node.lang?.indexOf('{') ?? -1
      if (node.lang && brace > 0) {
        node.meta = [node.lang.slice(brace), node.meta].filter(Boolean).join(' ')
        node.lang = node.lang.slice(0, brace)
      }
      if (!node.meta) return
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } }
    })
  }
}

function nameUnclosed(node: Code, file: VFile): void {
  const { start, end } = node.position ?? {}
  const lines = String(file.value).slice(start?.offset, end?.offset).split('\n')
  const open = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1]
  // Inside a quote, every line has its own >.
  const close = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(lines.slice(1).at(-1) ?? '')?.[1]
  if (!open || close?.startsWith(open)) return
  report(
    file,
    'code-unclosed',
    node,
    `The code block that starts with ${open} is never closed: everything after it is shown as code`,
    `Add a line ${open} where the code ends`,
  )
}
