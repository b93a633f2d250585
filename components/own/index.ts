/** Written by every npm command from the files in this folder. docs/guide/design.md says what they can be. */
import type { Replacements } from '../replaceable.ts'

export const replacements: Replacements = {}

export const mdxComponents = {}
