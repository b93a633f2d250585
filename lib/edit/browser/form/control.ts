/** Ships to the browser. A control of the form, and what it is made from. */
import type { FieldShape, Overview } from '../../api.ts'
import type { Described } from '../insert/pictures.ts'
import type { Shown } from './value.ts'

export type Control = {
  box: HTMLElement
  /** The element that a label names; none for a group of its own name. */
  input: HTMLElement | null
  /** Shows another value, unless the author is in the middle of typing one. */
  set: (value: Shown) => void
}

export type Made = {
  shape: FieldShape
  value: Shown
  overview: Overview
  /** Of the document. */
  path: string
  /** @param within the key of the group that was changed */
  onChange: (value: string | string[], within?: FieldShape) => void
  onPicture: (picture: Described) => void
}
