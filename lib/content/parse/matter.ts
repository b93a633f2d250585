/** Parses split front matter in whichever of the three languages it is written. */
import type { Problem } from '../../core/problems/problem.ts'
import type { Split } from './fence.ts'
import { type FrontMatter, parseFrontMatter } from './front-matter.ts'
import { parseToml } from './toml.ts'

/** @param path of the file, for messages */
export function parseMatter({ language, matter, matterLine }: Split, path: string): FrontMatter | { problem: Problem } {
  if (language === 'toml') return parseToml(matter, path, matterLine)
  // JSON is a subset of YAML, apart from tabs, which may indent it.
  return parseFrontMatter(language === 'json' ? matter.replaceAll('\t', ' ') : matter, path, matterLine)
}
