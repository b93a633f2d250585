/** Sets how thick fraction bars and the bars of roots are (OpenType, chapter "MATH"). */
import { tablesOf } from './read-font.ts'

/** Places among the records of four bytes: FractionRuleThickness and RadicalRuleThickness. */
const rules = [34, 47] as const

/** Where the record of a rule is: after two percentages and two heights of two bytes each. */
export const rulePlaces = (font: Buffer): number[] => {
  const table = tablesOf(font)('MATH')
  const constants = table + font.readUInt16BE(table + 4)
  return rules.map((record) => constants + 8 + 4 * record)
}

/**
 * @param font uncompressed
 * @param thickness in units of the font
 */
export function thinRules(font: Buffer, thickness: number): Buffer {
  const data = Buffer.from(font)
  for (const place of rulePlaces(data)) data.writeInt16BE(thickness, place)
  return data
}
