/** Warns that `site.yml: url` is still a placeholder: it would be in every feed, card and canonical address. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Publication } from '../content/index.ts'
import { type Problem, problem } from '../core/problems/problem.ts'

const settings = 'content/site.yml'

/** Names reserved for documentation and tests (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|test|localhost)$/

/** Whether a host is reserved and can serve no site. */
export const isPlaceholder = (host: string): boolean => reserved.test(host)

export function placeholderProblems({ content, root }: Publication): Problem[] {
  const { url } = content.site
  if (!isPlaceholder(new URL(url).hostname)) return []
  const lines = readFileSync(join(root, settings), 'utf8').split('\n')
  const line = Math.max(1, lines.findIndex((one) => /^url\s*:/.test(one)) + 1)
  const remedy = 'write the address of your site, such as https://blog.your-name.org/'
  return [problem('site-placeholder', settings, { line, column: 1 }, `the address ${url} is a placeholder`, remedy)]
}
