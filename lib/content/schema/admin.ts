/** `admin` of `content/site.yml`: a page for writing in the browser without the repository on one's own machine. */
import { z } from 'zod'
import { oneOf, shown, text } from './values.ts'

/** A repository by its name at its host. */
export const repository = text.refine((value) => /^[\w.-]+(?:\/[\w.-]+)+$/.test(value), {
  error: ({ input }) => `${shown(input)} is not the name of a repository — write ${repositoryName(String(input))}`,
})

export const adminSchema = z.strictObject(
  {
    backend: oneOf(['github', 'gitlab', 'gitea']).describe(
      'Where the repository is: github, gitlab or gitea, at github.com, gitlab.com or gitea.com.',
    ),
    repo: repository.describe('The repository, as owner/name.'),
    branch: text.optional().describe('The branch to write to. Default: that of the repository.'),
  },
  {
    error: ({ code, input }) =>
      code === 'invalid_type'
        ? `${shown(input)} does not say where the repository is — write {backend: github, repo: owner/name}`
        : undefined,
  },
)

export const adminKeys = Object.keys(adminSchema.shape)

/** `https://github.com/o/r.git` → `o/r` */
function repositoryName(typed: string): string {
  const path = /^(?:[a-z]+:\/\/[^/]+\/|[^@/]+@[^:/]+:)([\w.-]+\/[\w.-]+?)(?:\.git|\/.*)?$/.exec(typed.trim())?.[1]
  return path ?? 'it as owner/name'
}

export type AdminSettings = z.infer<typeof adminSchema>
