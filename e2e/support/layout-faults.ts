/** Finds what does not fit on a page. Runs in the page, so it cannot refer to anything outside itself. */

/**
 * Whether the page scrolls sideways, what overflows the window without its own scrolling region, and text that is cut.
 * @returns a sentence for each fault
 */
export function layoutFaults(): string[] {
  const width = document.documentElement.clientWidth
  const faults: string[] = []
  if (document.documentElement.scrollWidth > width)
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${width}`)
  const name = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100)
  const clips = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX)
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
  const upwards = (element: Element): Element[] =>
    element.parentElement ? [element.parentElement, ...upwards(element.parentElement)] : []
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg, math, .visually-hidden, .skip, script, .needs-script')) continue
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) continue
    const outside = box.right > width + 1 || box.left < -1
    if (outside && !upwards(element).some((above) => scrolls(above) || clips(above)))
      faults.push(`sticks out to ${Math.round(box.left)}–${Math.round(box.right)}: ${name(element)}`)
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (!hasText || !clips(element)) continue
    // A summary of a few lines is clamped by the list; its post has the rest.
    const clamped = getComputedStyle(element).webkitLineClamp !== 'none'
    const overflows = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    if (overflows && !clamped) faults.push(`is cut: ${name(element)}`)
  }
  return faults.slice(0, 6)
}
