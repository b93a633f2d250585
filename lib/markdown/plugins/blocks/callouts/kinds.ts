/** The kinds of callout, and their names in GitHub, Obsidian, Docusaurus, VitePress and HackMD. */
import { messages } from '../../../../core/messages.ts'

/** Kinds in a frame, with a title. */
type FramedKind = keyof typeof messages.callouts

/** `aside` goes into the margin and `quote` is a pull quote; both have a title only if their author wrote one. */
export type CalloutKind = FramedKind | 'aside' | 'quote'

const names: Record<CalloutKind, string> = {
  note: 'note abstract cite example faq help info question secondary summary tldr todo',
  tip: 'tip check done hint success',
  important: 'important',
  warning: 'warning attention',
  caution: 'caution bug danger error fail failure missing',
  aside: 'aside',
  quote: 'quote',
}

const kinds = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split(' ').map((name) => [name, kind as CalloutKind] as const)),
)

/** The kinds to recommend to authors: ours and GitHub's. */
export const mainKinds = Object.keys(names)

export const isFramed = (kind: string): kind is FramedKind => Object.hasOwn(messages.callouts, kind)

/** Every name, in lower case. */
export const calloutNames: readonly string[] = [...kinds.keys()]

/** The kind for a name in any case; undefined when it is unknown. */
export const calloutKind = (name: string): CalloutKind | undefined => kinds.get(name.toLowerCase())

/** The label of a callout without its own title: our word for the kind, or the author's name for it. */
export function defaultTitle(name: string): string {
  const known = name.toLowerCase()
  return isFramed(known) ? messages.callouts[known] : known.charAt(0).toUpperCase() + known.slice(1)
}
