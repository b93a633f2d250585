/** Writes the corrections of `--fix`, each file completely or not at all. */
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FixedFile } from '../../lib/content/index.ts'
import { replaceFile } from '../../lib/core/files/atomic-write.mjs'

/** Replaces a file by renaming a temporary one next to it, which content loading ignores. */
export function applyMend({ file, text }: Pick<FixedFile, 'file' | 'text'>): void {
  const copy = join(dirname(file), `.${basename(file)}.tmp`)
  try {
    writeFileSync(copy, text, { mode: statSync(file).mode })
    replaceFile(copy, file)
  } finally {
    rmSync(copy, { force: true })
  }
}

/** The corrections made, one per line: `path:line  mended  before → after`. */
export function mendLines(mended: readonly Pick<FixedFile, 'path' | 'lines'>[], prefix: string): string[] {
  return mended.flatMap(({ path, lines }) =>
    lines.map(({ line, before, after }) => `${prefix}${path}:${line}  mended  ${before.trim()} → ${after.trim()}`),
  )
}

/** The same as a unified diff without context, for `--dry-run`. */
export function mendDiff(mended: readonly Pick<FixedFile, 'path' | 'lines'>[], prefix: string): string {
  return mended
    .flatMap(({ path, lines }) => [
      `--- a/${prefix}${path}`,
      `+++ b/${prefix}${path}`,
      ...lines.flatMap(({ line, before, after }) => [`@@ -${line} +${line} @@`, `-${before}`, `+${after}`]),
    ])
    .join('\n')
}
