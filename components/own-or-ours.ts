/** Chooses the owner’s component if there is one, else ours. */
import type { ReactNode } from 'react'
import { replacements } from './own/index.ts'
import type { Props, Replaceable, Replacements } from './replaceable.ts'

/**
 * Returns a component that renders the owner's, else ours. Looked up during rendering, since a replacement may import ours and wrap it.
 * @param own for tests
 */
export function replaceable<Name extends keyof Replaceable>(
  name: Name,
  standard: (props: Props<Name>) => ReactNode,
  own: () => Replacements = () => replacements,
): (props: Props<Name>) => ReactNode {
  return (props) => (own()[name] ?? standard)(props)
}
