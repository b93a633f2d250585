/** One line of text as a YAML value, quoted only where it must be: also where an older reader would take it for a number, a date or `true`. */
import { stringify } from 'yaml'

/** @returns the text as it is written after `key: ` or `- ` */
export function yamlScalar(text: string): string {
  return stringify(text, { version: '1.1', lineWidth: 0, blockQuote: false }).trimEnd()
}
