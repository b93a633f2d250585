/** Ships to the browser. The document's real page beside its text. It follows the caret; a click on a paragraph puts the caret there. */
import { element } from '../../../core/browser/element.ts'
import { type Block, matchBlocks, pageBlocks } from './match-blocks.ts'

export type Preview = {
  box: HTMLElement
  /** Shows the page at an address; null if there is none. */
  show: (url: string | null) => void
  /** Scrolls to what a line of the source became. */
  follow: (text: string, line: number) => void
  /** The site was read again: an open page follows by itself, but not while it loads. */
  changed: () => void
}

/** Hides what dev adds to a page, and marks the followed block. */
const pageStyle = `
  .problem-list, .waiting-list, .edit-here { display: none !important }
  .edit-followed { outline: 2px solid var(--accent); outline-offset: 6px }
  @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
`

/** @param onPick called with the line of the source that a clicked block comes from */
export function preview(base: string, sourceText: () => string, onPick: (line: number) => void): Preview {
  const frame = element('iframe', { title: 'The page', class: 'page-frame' })
  const none = element(
    'p',
    { class: 'no-page' },
    'There is no page to show: the document has none of its own, or it has an error.',
  )
  const link = element('a', { class: 'open-page', target: '_blank' }, 'Open the page')
  frame.hidden = link.hidden = true
  const box = element('section', { class: 'preview', 'aria-label': 'The page' }, link, none, frame)
  let shown: string | null | undefined
  let followed: Element | null = null
  let isLoading = false
  let isOutdated = false
  let last: { text: string; line: number } | undefined

  /** Null while the page loads, and if the browser keeps it apart. */
  const page = (): Document | null => {
    try {
      return frame.contentDocument
    } catch {
      return null
    }
  }
  const follow = (text: string, line: number, scroll = true) => {
    last = { text, line }
    const target = page()
    if (!target?.body) return
    const found = matchBlocks(text, pageBlocks(target)).findLast((block) => block.line <= line)
    followed?.classList.remove('edit-followed')
    followed = found?.element ?? null
    if (scroll) bringIntoView(frame, found)
  }
  const reload = () => {
    isLoading = true
    isOutdated = false
    frame.contentWindow?.location.reload()
  }
  frame.addEventListener('load', () => {
    const target = page()
    // The empty page that was there before keeps to this page's policy.
    if (!target?.head || target.URL === 'about:blank') return
    isLoading = false
    if (isOutdated) return reload()
    // Next cannot follow a change that comes before it has started.
    frame.contentWindow?.addEventListener('error', ({ message }) => {
      if (/before initialization/.test(message)) reload()
    })
    target.head.append(element('style', {}, pageStyle))
    target.addEventListener('click', (event) => {
      // Elements of the frame are not instances of this window's classes.
      const clicked = event.target as Element
      if (clicked.closest('a, button, summary, input') || !target.getSelection()?.isCollapsed) return
      const block = matchBlocks(sourceText(), pageBlocks(target)).findLast((one) => one.element.contains(clicked))
      if (block) onPick(block.line)
    })
    if (last) follow(last.text, last.line)
  })
  return {
    box,
    show: (url) => {
      if (url === shown) return
      shown = url
      none.hidden = url !== null
      frame.hidden = link.hidden = url === null
      if (url === null) return
      isLoading = true
      isOutdated = false
      link.href = base + url
      frame.src = base + url
    },
    follow,
    changed: () => {
      isOutdated = isLoading
    },
  }
}

/** At the height of the eye: a third from the top. */
function bringIntoView(frame: HTMLIFrameElement, block: Block | undefined): void {
  const view = frame.contentWindow
  if (!view) return
  if (!block) {
    view.scrollTo({ top: 0 })
    return
  }
  const { top, bottom } = block.element.getBoundingClientRect()
  if (top >= 40 && bottom <= view.innerHeight - 40) return
  view.scrollTo({ top: Math.max(0, view.scrollY + top - view.innerHeight / 3) })
}
