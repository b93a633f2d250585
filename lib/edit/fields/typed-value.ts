/** Values of front matter as they are typed. Ships to the browser. */
import type { FieldType } from '../api.ts'

/** An item of a list: its text, or its present place in the list if it is more than a text. */
export type ListItem = string | { kept: number }

/** A value as typed; `other` is an alias, or has keys that are not text. */
export type ReadValue =
  | { text: string | null }
  | { list: (string | { kept: number /** Its values. */; shown: string })[] }
  | { group: ReadonlyMap<string, ReadField> }
  | { other: true }

/** Offsets cover the lines of the key; in braces, its characters. */
export type ReadField = { value: ReadValue; from: number; to: number }

export type Refused = { refused: string }

export type Place = {
  /** The key, after those of the groups that it is in. */
  path: readonly string[]
  type: FieldType
  /** The key of the group that a single value in its place means: `series: Queues` is `series: {name: Queues}`. */
  main?: string | undefined
}

export type NewValue = string | readonly ListItem[] | null
