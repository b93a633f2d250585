/** Formats a line of text as a YAML value, quoted only where necessary, including where YAML 1.1 would read a number, date or boolean. */
import { stringify } from 'yaml'

/** @returns the text to write after `key: ` or `- ` */
export function yamlScalar(text: string): string {
  return stringify(text, { version: '1.1', lineWidth: 0, blockQuote: false }).trimEnd()
}
