/** What a build has to know of its pages before any is rendered: the key of each, and which are not in the store. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export const buildPlanSchema = z.object({
  /** Stands for the code and for what every page shows: entries that belong to no one page are named by it. */
  key: z.string(),
  /** Stands for the compiled app: its own files are named by it. */
  appKey: z.string(),
  /** Published name of each page → its key in the store. */
  pages: z.record(z.string(), z.string()),
  /** The pages that have to be rendered. */
  stale: z.array(z.object({ file: z.string(), route: z.string(), url: z.string() })),
  /** Sources and settings that the key stands for → what was seen of them. */
  sources: z.record(z.string(), z.string()),
})

export type BuildPlan = z.infer<typeof buildPlanSchema>

/** A page and where it is kept. */
export type KeptPage = { file: string; key: string }

/** Reads the plan. @throws when it is missing or of another shape */
export async function readBuildPlan(file: string): Promise<BuildPlan> {
  return buildPlanSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
