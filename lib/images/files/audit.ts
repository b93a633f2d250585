/** Finds unused and oversized files in the picture folders, for `npm run check -- --images`. */
import { statSync } from 'node:fs'
import path from 'node:path'
import type { Picture } from '../read/read-picture.ts'
import { imageFiles } from './image-files.ts'

export type ImageAudit = {
  /** Pictures that no document refers to, with their size in bytes, largest first. */
  orphans: { path: string; bytes: number }[]
  /** Used pictures whose files are much larger than any page needs, largest first. */
  oversized: { path: string; bytes: number; width: number; height: number }[]
}

/** Twice the largest rendition, which is the most that a later layout could need. */
export const usefulWidth = 3200
const usefulBytes = 4_000_000

/**
 * Compares the files with the pictures that documents use.
 * @param used every picture that a document uses, published or not
 */
export function auditImages(siteRoot: string, used: readonly Picture[]): ImageAudit {
  const named = new Set(used.flatMap(({ path, narrow }) => [path, narrow?.path]))
  const orphans = ['public/images', 'content']
    .flatMap((folder) => imageFiles(siteRoot, folder))
    .filter((file) => !named.has(file))
    .map((file) => ({ path: file, bytes: statSync(path.join(siteRoot, file)).size }))
  const oversized = used.filter(isOversized).map(({ path, bytes, width, height }) => ({ path, bytes, width, height }))
  return { orphans: orphans.sort(byBytes), oversized: oversized.sort(byBytes) }
}

/** Whether a picture's file is much larger than any page needs. */
export function isOversized({ treatment, width, bytes }: Picture): boolean {
  return bytes > usefulBytes || (treatment !== 'vector' && width > usefulWidth)
}

const byBytes = (a: { path: string; bytes: number }, b: { path: string; bytes: number }) =>
  b.bytes - a.bytes || (a.path < b.path ? -1 : 1)

/** The audit as printable lines. */
export function auditLines({ orphans, oversized }: ImageAudit): string[] {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  const pictures = (count: number) => (count === 1 ? '1 picture is' : `${count} pictures are`)
  const total = orphans.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    orphans.length === 0 ? 'Every picture is used' : `${pictures(orphans.length)} not used (${megabytes(total)}):`,
    ...orphans.map(({ path, bytes }) => `  ${path}  ${megabytes(bytes)}`),
    oversized.length === 0
      ? 'No picture is larger than any page needs'
      : `${pictures(oversized.length)} larger than any page needs:`,
    ...oversized.map(({ path, bytes, width, height }) => `  ${path}  ${megabytes(bytes)}, ${width} × ${height}`),
  ]
}
