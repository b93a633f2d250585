/** Makes Next's dev server skip work that this site never needs. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'

const devServer = z.object({
  default: z.custom<{ prototype: { getStaticPaths: unknown } }>(
    (value) => typeof value === 'function' && typeof value.prototype?.getStaticPaths === 'function',
  ),
})

/**
 * Replaces the method by which Next asks a dynamic route for its `generateStaticParams`. Next starts a process for that at requests in dev,
 * although only a build uses the answer here, and has no setting for it. Figures are in docs/maintain/next.md.
 * Does nothing if Next has no such method: dev is slower then, and the contract test fails.
 * @param repository the folder of package.json
 */
export function skipStaticPaths(repository: string): void {
  const require = createRequire(path.join(repository, 'package.json'))
  const found = devServer.safeParse(require('next/dist/server/dev/next-dev-server.js'))
  if (found.success)
    found.data.default.prototype.getStaticPaths = async () => ({ fallbackMode: 'BLOCKING_STATIC_RENDER' })
}
