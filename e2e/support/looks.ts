/** Tells texts apart by what decides whether they can be read. Runs in the page, so it cannot refer to anything outside itself. */

/**
 * The visible elements with text of their own that look unlike each other and unlike `judged`: text of the same colour, in elements of the
 * same names, classes and backgrounds up to the root, has the same contrast.
 * @returns look → the first element that has it
 */
export function unjudgedTexts(judged: readonly string[]): Map<string, Element> {
  const hash = (text: string) => {
    let high = 1
    let low = 2
    for (let at = 0; at < text.length; at++) {
      high = Math.imul(high ^ text.charCodeAt(at), 2654435761)
      low = Math.imul(low ^ text.charCodeAt(at), 1597334677)
    }
    return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`
  }
  const grounds = new Map<Element, string>()
  /** Everything behind a text: names, classes, backgrounds and stacking of the element and of those around it. */
  const groundOf = (element: Element): string => {
    const known = grounds.get(element)
    if (known) return known
    const { backgroundColor, backgroundImage, opacity, position, zIndex, mixBlendMode, filter } =
      getComputedStyle(element)
    const around = element.parentElement ? groundOf(element.parentElement) : ''
    const own = [element.localName, element.getAttribute('class'), backgroundColor, backgroundImage, opacity]
    const ground = hash([around, ...own, position, zIndex, mixBlendMode, filter].join(' '))
    grounds.set(element, ground)
    return ground
  }
  const lookOf = (element: Element) => {
    const { color, textShadow, fontSize, fontWeight } = getComputedStyle(element)
    const size = Number.parseFloat(fontSize)
    // WCAG 2.2, 1.4.3: large text may be paler.
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700)
    return hash([groundOf(element), color, textShadow, isLarge].join(' '))
  }
  const looks = new Map<string, Element>()
  const before = new Set(judged)
  for (const element of document.body.querySelectorAll('*')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (!(hasText || element.matches('input, select, textarea')) || !element.checkVisibility()) continue
    const look = lookOf(element)
    if (!before.has(look) && !looks.has(look)) looks.set(look, element)
  }
  return looks
}
