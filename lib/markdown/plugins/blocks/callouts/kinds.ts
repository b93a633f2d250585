/** The kinds of callout, and their names in GitHub, Obsidian, Docusaurus, VitePress and HackMD. */
import type { Messages } from '../../../../core/messages/messages.ts'

/** Kinds in a frame, with a title. */
type FramedKind = keyof Messages['callouts']

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

const unframed = new Set(['aside', 'quote'])

export const isFramed = (kind: string): kind is FramedKind => Object.hasOwn(names, kind) && !unframed.has(kind)

/** Every name, in lower case. */
export const calloutNames: readonly string[] = [...kinds.keys()]

/** The kind for a name in any case; undefined when it is unknown. */
export const calloutKind = (name: string): CalloutKind | undefined => kinds.get(name.toLowerCase())

/**
 * The label of a callout without its own title: our word for the kind, or the author's name for it. The names are English, so in any other
 * language the word for the kind stands for all of them.
 */
export function defaultTitle(name: string, { callouts, details, language }: Messages): string {
  const known = name.toLowerCase()
  if (isFramed(known)) return callouts[known]
  if (known === 'details') return details
  const kind = kinds.get(known)
  const isEnglish = /^en(-|$)/i.test(language)
  return kind && isFramed(kind) && !isEnglish ? callouts[kind] : known.charAt(0).toUpperCase() + known.slice(1)
}
