/** What publishing has to know of the content: one plain JSON file, written by the command that starts the build. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export const publishInputSchema = z.object({
  site: z.object({
    /** `https://example.org`, without path. */
    origin: z.string(),
    /** The path of `site.yml: url` without final slash: `''` or `/sub`. */
    base: z.string(),
  }),
})

export type PublishInput = z.infer<typeof publishInputSchema>

/**
 * Reads the prepared file.
 * @param file its path, from the environment variable MASTHEAD_PREPARED
 * @throws when it is not named, missing, or of another shape: `next build` by hand lacks what publishing needs
 */
export async function readPublishInput(file: string | undefined): Promise<PublishInput> {
  if (!file) throw new Error('Nothing is prepared from content/ — build with `npm run build`, not with `next build`')
  return publishInputSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
