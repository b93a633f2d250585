/** `npm run check -- --fix --base=main`: gives what an editor only wrote anew the bytes that it has at the base; with `--dry-run` it only shows the changes. */
import { readFileSync } from 'node:fs'
import {
  bodyDocuments,
  type ContentFile,
  documentFiles,
  type Publication,
  restoreFile,
} from '../../lib/content/index.ts'
import { differences } from '../../lib/core/text/differences.ts'
import { gitBase } from '../../lib/git/index.ts'
import { compileBody, type RestoreOptions } from '../../lib/markdown/index.ts'
import { CommandError } from '../cli/command.ts'
import { applyMend } from './apply-mends.ts'

/**
 * @param base a branch, tag or commit, whose common commit with HEAD is compared with
 * @param concerns selects files, by their path from the site's root
 * @param prefix printed before paths
 * @returns what to print: a line per file, or a diff with `--dry-run`; empty if there is nothing to put back
 * @throws {CommandError} without git, the base, or a common commit
 */
export async function restore(
  publication: Publication,
  base: string,
  concerns: (path: string) => boolean,
  { dryRun, prefix }: { dryRun: boolean; prefix: string },
): Promise<string> {
  const found = gitBase(publication.root, base)
  if ('note' in found) throw new CommandError(`--base=${base}: ${found.note}`)
  const differing = new Set(found.differing)
  const said: string[] = []
  for (const document of documentFiles(publication.root, publication.content)) {
    const { path, file } = document
    if (!differing.has(path) || !concerns(path)) continue
    const earlier = found.read(path)
    const text = textOf(readFileSync(file))
    // What is no text is reported by the check.
    if (text === null || earlier?.includes('\uFFFD')) continue
    if (earlier === undefined) said.push(`${prefix}${path}  is not in ${base}: left as it is`)
    else if (hasConflict(text)) said.push(`${prefix}${path}  has conflict markers: left as it is; resolve them first`)
    else {
      const restored = await restoreFile(earlier, text, bodyOptions(publication, document))
      if (restored === text) continue
      if (!dryRun) applyMend({ file, text: restored })
      said.push(dryRun ? diff(`${prefix}${path}`, text, restored) : putBack(`${prefix}${path}`, base, text, restored))
    }
  }
  return said.join('\n')
}

/** How the body of a document is compiled; null for `.mdx`, which is code. */
function bodyOptions({ content }: Publication, { path, format }: ContentFile): RestoreOptions | null {
  if (format === 'mdx') return null
  const { lang = content.site.language, math = false } = bodyDocuments(content).find((one) => one.path === path) ?? {}
  const site = { path, firstLine: 1, format, language: lang, math, siteUrl: content.site.url }
  return { math, compile: (text) => compileBody({ ...site, text }) }
}

/** With its byte order mark and line ends; null if it is not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const hasConflict = (text: string): boolean => /^<{7} /m.test(text) && /^>{7} /m.test(text)

const linesOf = (text: string) => text.replace(/\r\n?/g, '\n').split('\n')

function putBack(path: string, base: string, now: string, text: string): string {
  const steps = differences(linesOf(now), linesOf(text))
  const count = (kind: string) => steps.filter((step) => step.kind === kind).length
  const lines = Math.max(count('removed'), count('added'))
  const what = lines === 0 ? 'line ends' : lines === 1 ? '1 line' : `${lines} lines`
  return `${path}  put back ${what} as in ${base}`
}

/** A unified diff without context. */
function diff(path: string, now: string, text: string): string {
  const [before, after] = [linesOf(now), linesOf(text)]
  const lines = [`--- a/${path}`, `+++ b/${path}`]
  let isOpen = false
  let place = 0
  for (const step of differences(before, after)) {
    if (step.kind === 'same') {
      isOpen = false
      place = step.before + 1
      continue
    }
    if (!isOpen) lines.push(`@@ -${place + 1} @@`)
    isOpen = true
    if (step.kind === 'removed') lines.push(`-${before[step.before]}`)
    else lines.push(`+${after[step.after]}`)
  }
  return lines.join('\n')
}
