/** Keeps numbers with their units, signs and operands: their spaces become no-break spaces. */

const noBreak = '\u00a0'
const narrowNoBreak = '\u202f'

/** Symbols of units, longest first where one starts another. Words such as "minutes" may start a line. */
const units =
  'ms|µs|μs|ns|min|s|h|' +
  '[kKMGTP]i?B(?:/s)?|[kMG]?bit(?:/s)?|Mbps|Gbps|B|' +
  'rps|qps|[kMG]?Hz|px|rem|em|pt|' +
  'nm|µm|mm|cm|km(?:/h)?|m|mg|kg|g|ml|' +
  'mW|[kMG]?Wh?|V|mA|K|°[CF]?|' +
  '%|‰|€|£|¥|\\$|EUR|USD|GBP|CHF|k|M|bn|thousand|million|billion'

const space = '[ \u2009]'
const digit = '[\\d⁰¹²³⁴-⁹₀-₉½¼¾]'
const number = new RegExp(digit, 'u')
const operator = '[–−+×÷=≈≠≤≥<>±·*/-]'
/** An operand is a number, perhaps with its unit sign or bracket, or a single letter. */
const operandBefore = `(?:${digit}|[%)\\]]|(?<![\\p{L}\\p{N}])\\p{L})`
const operandAfter = `(?:[−+±(√]?${digit}|\\p{L}(?![\\p{L}\\p{N}'’]))`

const patterns = [
  // 28 ms, 99.9 %
  new RegExp(`(?<=${digit})${space}(?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'),
  // € 5, § 3
  new RegExp(`(?<=[€£¥§№≈≤≥±×])${space}(?=${digit})`, 'gu'),
  // 10 000
  new RegExp(`(?<=(?<!\\d)\\d{1,3}|${space}\\d{3})${space}(?=\\d{3}(?!\\d))`, 'gu'),
]

/** `1 – 0.99²⁰`, `n = 3`. */
const operation = new RegExp(`(?<=${operandBefore})(${space})(${operator})(${space})(?=${operandAfter})`, 'gu')

/**
 * Binds numbers in running text. The length stays the same, so that offsets into the text remain true.
 * @param text of a whole block, so that a number may be emphasised and its unit not
 */
export function bindNumbers(text: string): string {
  let bound = text.replace(operation, (typed, before: string, sign: string, after: string, index: number) => {
    // Between two letters it may be a dash: "plan a – b is the other".
    const operands = text.slice(index - 2, index) + text.slice(index + 3, index + 5)
    return number.test(operands) ? fixed(before) + sign + fixed(after) : typed
  })
  for (const pattern of patterns) bound = bound.replace(pattern, fixed)
  return bound
}

/** A space of the same width at which a line does not end. */
const fixed = (typed: string) => (typed === '\u2009' ? narrowNoBreak : noBreak)
