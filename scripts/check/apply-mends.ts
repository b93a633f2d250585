/** Writes what `--fix` mends: each file whole or not at all. */
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { MendedFile } from '../../lib/content/index.ts'
import { replaceFile } from '../../lib/core/files/atomic-write.mjs'

/** Replaces a file by a renamed copy beside it, which no reader of content looks at while it grows. */
export function applyMend({ file, text }: Pick<MendedFile, 'file' | 'text'>): void {
  const copy = join(dirname(file), `.${basename(file)}.tmp`)
  try {
    writeFileSync(copy, text, { mode: statSync(file).mode })
    replaceFile(copy, file)
  } finally {
    rmSync(copy, { force: true })
  }
}

/** What was mended, a line each: `path:line  mended  before → after`. */
export function mendLines(mended: readonly Pick<MendedFile, 'path' | 'lines'>[], prefix: string): string[] {
  return mended.flatMap(({ path, lines }) =>
    lines.map(({ line, before, after }) => `${prefix}${path}:${line}  mended  ${before.trim()} → ${after.trim()}`),
  )
}

/** The same as a unified diff without context, as `--dry-run` shows it. */
export function mendDiff(mended: readonly Pick<MendedFile, 'path' | 'lines'>[], prefix: string): string {
  return mended
    .flatMap(({ path, lines }) => [
      `--- a/${prefix}${path}`,
      `+++ b/${prefix}${path}`,
      ...lines.flatMap(({ line, before, after }) => [`@@ -${line} +${line} @@`, `-${before}`, `+${after}`]),
    ])
    .join('\n')
}
