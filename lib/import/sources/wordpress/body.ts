/** The body of a WordPress post as plain HTML: shortcodes, blocks, and the line ends of the classic editor. */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { z } from 'zod'
import { parseBody } from '../../convert/tree.ts'
import { blockOf, plainBlocks } from './blocks.ts'
import { makeParagraphs } from './paragraphs.ts'
import { expandShortcodes, type Shown, withoutShortcodes } from './shortcode-html.ts'
import type { Attachment, Survey } from './survey.ts'

export type Body = { tree: Root; original: string; notes: string[] }

const footnoteList = z.array(z.object({ id: z.string(), content: z.string() }))

/** @param id the post, whose own uploads a `[gallery]` without a list shows */
export function bodyOf(
  content: string,
  id: string,
  meta: ReadonlyMap<string, string>,
  known: Survey,
  own: ReadonlyMap<string, readonly Attachment[]>,
): Body {
  const names = new Set<string>()
  const notes: string[] = []
  const lost = new Set<string>()
  const picture = meta.get('_thumbnail_id') ?? ''
  if (picture !== '' && picture !== '0' && !known.attachments.has(picture)) lost.add(picture)
  const shown: Shown = {
    attachment: (name) => known.attachments.get(name),
    missing: (ids) => {
      for (const one of ids) lost.add(one)
    },
    ownPictures: () => own.get(id) ?? [],
    unknown: (name) => names.add(name),
  }
  const whole = withReusable(content, known.blocks)
  const hasBlocks = /<!--\s*wp:/.test(whole)
  const tree = parseBody(expandShortcodes(whole, shown))
  if (hasBlocks) {
    const footnotes = footnotesOf(meta.get('footnotes'))
    plainBlocks(tree, { footnotes, parse: parseBody, unknown: (name) => names.add(name) })
  } else makeParagraphs(tree)
  let pages = 1
  visit(tree, (node) => {
    if (node.type === 'comment') {
      if (/^\s*nextpage\s*$/.test(node.value)) pages++
      if (/^more\b/.test(node.value.trim())) node.value = 'more'
    }
    if (node.type === 'element' && node.tagName === 'img') describePicture(node.properties, known)
  })
  if (pages > 1) notes.push(`its ${pages} pages (<!--nextpage-->) are one`)
  if (lost.size > 0)
    notes.push(
      `it shows files of the media library that the export lacks: ${[...lost].map((one) => `number ${one}`).join(', ')}`,
    )
  for (const name of names)
    notes.push(
      name.startsWith('block ') ? `${name} is made when WordPress shows the page` : `${name} is shown as typed`,
    )
  return { tree, original: withoutShortcodes(content.replaceAll('<!--nextpage-->', '\n'), shown), notes }
}

/** Pictures without a description of their own have that of the media library. */
function describePicture(properties: Record<string, unknown>, { attachments }: Survey): void {
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : []
  const id = classes.map((name) => /^wp-image-(\d+)$/.exec(name)?.[1]).find(Boolean)
  if (id !== undefined && !properties.alt) properties.alt = attachments.get(id)?.alt ?? ''
}

/** Blocks that several posts share are stored once, and may contain each other. */
function withReusable(content: string, blocks: ReadonlyMap<string, string>, depth = 0): string {
  if (blocks.size === 0 || depth > 5) return content
  return content.replace(/<!--(\s*wp:block\s[\s\S]*?)-->/g, (whole, comment: string) => {
    const text = blocks.get(String(blockOf(comment)?.values.ref ?? ''))
    return text === undefined ? whole : withReusable(text, blocks, depth + 1)
  })
}

function footnotesOf(json: string | undefined): ReadonlyMap<string, string> {
  try {
    return new Map(footnoteList.parse(JSON.parse(json || '[]')).map(({ id, content }) => [id, content]))
  } catch {
    return new Map()
  }
}
