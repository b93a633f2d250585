import { expect, it } from 'vitest'
import { garbledText } from './garbled.ts'

const found = (text: string) =>
  garbledText(text, 'x.md').map(({ line, column, message, remedy }) => `${line}:${column} ${message} — ${remedy}`)

it.each([
  ['Itâ€™s a cafÃ©.', '1:1 “Itâ€™s” has characters of another encoding (and 1 more in this file) — write It’s'],
  [
    'Ok.\nIt\u0092s \u0093quoted\u0094.',
    '2:1 “It�s” has a control character of Windows-1252 (and 1 more in this file) — write It’s',
  ],
  ['A na\ufffdve plan.', '1:3 “na�ve” has a � where a character was lost — type the character again'],
  ['10Â°C', '1:1 “10Â°C” has characters of another encoding — write 10°C'],
  ['Masthead â„¢', '1:10 “â„¢” has characters of another encoding — write ™'],
])('%j', (text, message) => expect(found(text)).toEqual([message]))

it.each([
  'NÃO, CORAÇÃO, IRMÃ» e ÂGE, Âge, â, château, à la carte, Ã',
  '€100 “quoted” ’s café 10 °C',
  '```\nItâ€™s\n```\n\n`cafÃ©` and ``a\ufffdb``',
  'Zeile\u0085',
])('nothing is found in %j', (text) => expect(found(text)).toEqual([]))
