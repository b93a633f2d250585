/** Comments of the old site, which an import keeps as data next to the posts: `content/comments/posts/x.json`. They are untrusted. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Problem, problem } from '../../../core/problems/problem.ts'

export type KeptComment = {
  id: string
  author: string
  website?: string | undefined
  /** `2013-03-14`, or absent. */
  date?: string | undefined
  /** Markdown. */
  text: string
  replies: KeptComment[]
}

type Written = {
  id: string
  kind?: string | undefined
  author: string
  website?: string | undefined
  date?: string | undefined
  text: string
  approved?: boolean | undefined
  replies?: Written[] | undefined
}

const written: z.ZodType<Written> = z.object({
  id: z.string(),
  kind: z.string().optional(),
  author: z.string(),
  website: z.string().optional(),
  date: z.string().optional(),
  text: z.string(),
  approved: z.boolean().optional(),
  replies: z.lazy(() => written.array()).optional(),
})
const file = z.object({ comments: written.array() })

/** @param path of the document: `content/posts/x.md` → `content/comments/posts/x.json` */
export const commentsPath = (path: string): string =>
  path.replace(/^content\/_?/, 'content/comments/').replace(/\.(?:md|mdx|markdown)$/, '.json')

/**
 * Reads the comments of documents, without those that the owner had not approved, and without pingbacks, which are links to other sites.
 * @param paths of documents, from the site's root
 */
export function readKeptComments(root: string, paths: readonly string[]) {
  const comments = new Map<string, KeptComment[]>()
  const problems: Problem[] = []
  for (const path of paths) {
    const name = commentsPath(path)
    if (!existsSync(join(root, name))) continue
    const parsed = file.safeParse(json(readFileSync(join(root, name), 'utf8')))
    if (parsed.success) {
      const shown = approved(parsed.data.comments)
      if (shown.length > 0) comments.set(path, shown)
    } else {
      const [issue] = parsed.error.issues
      const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
      problems.push(
        problem(
          'comments-invalid',
          name,
          { line: 1, column: 1 },
          `these comments cannot be read${where}`,
          'import them again, or remove the file',
        ),
      )
    }
  }
  return { comments: Object.fromEntries(comments), problems }
}

function approved(all: readonly Written[]): KeptComment[] {
  return all.flatMap(({ id, kind = 'comment', author, website, date, text, approved: isApproved, replies = [] }) => {
    // A reply is shown even if the comment it replies to is not.
    if (kind !== 'comment' || isApproved === false) return approved(replies)
    return {
      id,
      author: author.trim(),
      website: website !== undefined && /^https?:\/\//i.test(website) && URL.canParse(website) ? website : undefined,
      date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(date ?? '')?.[0],
      text,
      replies: approved(replies),
    }
  })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
