/** Classifies roles in bylines for machines: author, editor, translator or other contributor. Readers see the role as typed. */

export type Part = 'author' | 'editor' | 'translator' | 'contributor'

const parts: readonly (readonly [RegExp, Part])[] = [
  [/\b(?:co-?)?(?:authors?|writers?)\b/i, 'author'],
  [/\b(?:co-?)?(?:editors?|editing|edited)\b/i, 'editor'],
  [/\b(?:translators?|translation|translated)\b/i, 'translator'],
]

/** A person without a role is an author; an unknown role is a contribution. */
export function partOf(role: string | undefined): Part {
  if (role === undefined) return 'author'
  return parts.find(([pattern]) => pattern.test(role))?.[1] ?? 'contributor'
}

export const isAuthor = ({ role }: { role?: string | undefined }): boolean => partOf(role) === 'author'

/** A name as readers see it: with its role, unless that is plain authorship. */
export const nameWithRole = ({ name, role }: { name: string; role?: string | undefined }): string =>
  role === undefined || role === 'author' ? name : `${name} (${role})`
