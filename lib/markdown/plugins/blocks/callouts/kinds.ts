/** The kinds of callout, and their names in GitHub, Obsidian, Docusaurus, VitePress and HackMD. */
import { words } from '../../../../core/messages.ts'

export type CalloutKind = keyof typeof words.callouts

const names: Record<CalloutKind, string> = {
  note: 'note abstract cite example faq help info question quote secondary summary tldr todo',
  tip: 'tip check done hint success',
  important: 'important',
  warning: 'warning attention',
  caution: 'caution bug danger error fail failure missing',
}

const kinds = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split(' ').map((name) => [name, kind as CalloutKind] as const)),
)

/** The kinds under their own names. */
export const calloutKinds: readonly string[] = Object.keys(names)

/** Every name, in lower case. */
export const calloutNames: readonly string[] = [...kinds.keys()]

/** The kind for a name in any case; undefined when it is unknown. */
export const calloutKind = (name: string): CalloutKind | undefined => kinds.get(name.toLowerCase())

/** The label of a callout without its own title: our word for the kind, or the author's name for it. */
export function defaultTitle(name: string): string {
  const known = name.toLowerCase()
  return Object.hasOwn(words.callouts, known)
    ? words.callouts[known as CalloutKind]
    : known.charAt(0).toUpperCase() + known.slice(1)
}
