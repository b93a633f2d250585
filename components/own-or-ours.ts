/** Which component is shown: the owner’s, if there is one, else ours. */
import type { ReactNode } from 'react'
import { replacements } from './own/index.ts'
import type { Props, Replaceable, Replacements } from './replaceable.ts'

/**
 * The owner's component, else ours. Looked up when it is rendered: a replacement may import ours and show it inside.
 * @param own for tests
 */
export function replaceable<Name extends keyof Replaceable>(
  name: Name,
  standard: (props: Props<Name>) => ReactNode,
  own: () => Replacements = () => replacements,
): (props: Props<Name>) => ReactNode {
  return (props) => (own()[name] ?? standard)(props)
}
