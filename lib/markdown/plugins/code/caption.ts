/** The title of a code block. Where it is a path with folders, the page can shorten the folders and keep the name of the file. */
import type { Element } from 'hast'

export function caption(title: string): Element {
  const [, folders, file] = /^(\S+)(\/[^\s/]+)$/.exec(title) ?? []
  return folders === undefined || file === undefined
    ? { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: title }] }
    : {
        type: 'element',
        tagName: 'figcaption',
        properties: { className: ['path'], title },
        children: [part(folders), part(file)],
      }
}

const part = (value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: {},
  children: [{ type: 'text', value }],
})
