/** Template tags that become blocks, code and frames, moved out of the paragraph they were typed in. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { escapeHtml } from '../../tree/escape-html.ts'
import type { Meaning } from './meaning.ts'

declare module 'mdast' {
  interface HtmlData {
    /** Made from a tag, so it becomes a separate block; authors' own frames stay where they are. */
    frame?: true
  }
}

/** A code block, a frame, a picture or a link; the first two stay within a paragraph until `blocksOf` splits it. */
export function block(meaning: Meaning): RootContent {
  if (meaning.kind === 'code') {
    const meta = meaning.title === undefined ? null : `title="${meaning.title}"`
    return { type: 'code', lang: meaning.language || null, meta, value: meaning.value }
  }
  if (meaning.kind === 'picture')
    return { type: 'image', url: meaning.src, alt: meaning.alt, title: meaning.caption || null }
  if (meaning.kind === 'link')
    return {
      type: 'link',
      url: meaning.url,
      children: [{ type: 'text', value: meaning.words ?? meaning.url.replace(/^https:\/\//, '') }],
    }
  return { type: 'html', value: html(meaning), data: { frame: true } }
}

export function html(meaning: Meaning): string {
  if (meaning.kind === 'text') return meaning.value
  if (meaning.kind === 'code')
    return `<pre><code class="language-${escapeHtml(meaning.language)}">${escapeHtml(meaning.value)}</code></pre>`
  if (meaning.kind === 'frame')
    return `<iframe src="${escapeHtml(meaning.src)}" title="${escapeHtml(meaning.title)}"></iframe>`
  if (meaning.kind === 'picture') return `<img src="${escapeHtml(meaning.src)}" alt="${escapeHtml(meaning.alt)}">`
  if (meaning.kind === 'link')
    return `<a href="${escapeHtml(meaning.url)}">${escapeHtml(meaning.words ?? meaning.url)}</a>`
  return ''
}

/** Splits a paragraph around the blocks in it; returns nothing for a paragraph that is left blank. */
export function blocksOf(paragraph: Paragraph): RootContent[] {
  const isBlock = (child: RootContent): boolean =>
    child.type === 'code' || (child.type === 'html' && child.data?.frame === true)
  if (paragraph.children.some((child) => !isBlank(child)) && !paragraph.children.some(isBlock)) return [paragraph]
  const blocks: RootContent[] = []
  let run: PhrasingContent[] = []
  const close = (): void => {
    if (run.some((child) => !isBlank(child))) blocks.push({ ...paragraph, children: run })
    run = []
  }
  for (const child of paragraph.children) {
    if (isBlock(child)) {
      close()
      blocks.push(child)
    } else run.push(child)
  }
  close()
  return blocks
}

const isBlank = (child: PhrasingContent): boolean =>
  child.type === 'break' || (child.type === 'text' && child.value.trim() === '')
