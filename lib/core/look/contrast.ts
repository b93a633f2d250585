/** Contrast ratio of two colours (WCAG 2.2, definitions of contrast ratio and relative luminance). */

/**
 * Contrast ratio of two opaque colours, from 1 to 21.
 * @param one, other colours as `#rgb` or `#rrggbb`
 * @throws TypeError for anything else
 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function channels(colour: string): number[] {
  const long = colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  if (!/^#[\da-f]{6}$/i.test(long)) throw new TypeError(`not a colour of the form #rrggbb: ${colour}`)
  return [1, 3, 5].map((start) => Number.parseInt(long.slice(start, start + 2), 16) / 255)
}

/**
 * A mixture of two colours, channel by channel.
 * @param share of the second, from 0 to 1
 */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)]
  const hex = from.map((value, index) => {
    const channel = Math.round((value + ((to[index] ?? 0) - value) * share) * 255)
    return channel.toString(16).padStart(2, '0')
  })
  return `#${hex.join('')}`
}
