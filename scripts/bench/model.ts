/** Measures the content model alone, in a separate process: front matter, references, addresses and states of every post, without bodies. */
import { loadContent } from '../../lib/content/index.ts'

const root = process.argv[2] ?? '.'
const before = process.cpuUsage()
const { content, problems } = loadContent({ root, asOf: '2026-01-01', now: new Date(0) })
const { user, system } = process.cpuUsage(before)
if (!content || problems.some(({ severity }) => severity === 'error')) throw new Error('The corpus has errors')
const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
console.log(
  `Content model of ${content.posts.length} posts: ${((user + system) / 1e6).toFixed(1)} s of processor, ${megabytes} MB at most`,
)
