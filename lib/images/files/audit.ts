/** Finds unused and oversized files in the picture folders, and drawings too wide for phones, for `npm run check -- --images`. */
import { statSync } from 'node:fs'
import path from 'node:path'
import { legibleWidth } from '../html/picture-view.ts'
import type { Picture } from '../read/read-picture.ts'
import { imageFiles } from './image-files.ts'

export type ImageAudit = {
  /** Pictures that no document refers to, with their size in bytes, largest first. */
  orphans: { path: string; bytes: number }[]
  /** Used pictures whose files are much larger than any page needs, largest first. */
  oversized: { path: string; bytes: number; width: number; height: number }[]
  /** Used drawings that scroll on phones, where their words would be too small otherwise, with the width that they need; widest first. */
  scrolling: { path: string; needs: number }[]
}

/** The content of a page on an ordinary phone, in CSS pixels. */
const phone = 324

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
  const scrolling = used.flatMap((picture) => {
    const needs = legibleWidth(picture.narrow ?? picture) ?? 0
    return needs > phone ? [{ path: picture.path, needs }] : []
  })
  return {
    orphans: orphans.sort(byBytes),
    oversized: oversized.sort(byBytes),
    scrolling: scrolling.sort((a, b) => b.needs - a.needs || (a.path < b.path ? -1 : 1)),
  }
}

/** Whether a picture's file is much larger than any page needs. */
export function isOversized({ treatment, width, bytes }: Picture): boolean {
  return bytes > usefulBytes || (treatment !== 'vector' && width > usefulWidth)
}

const byBytes = (a: { path: string; bytes: number }, b: { path: string; bytes: number }) =>
  b.bytes - a.bytes || (a.path < b.path ? -1 : 1)

/** The audit as printable lines. */
export function auditLines({ orphans, oversized, scrolling }: ImageAudit): string[] {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  const pictures = (count: number) => (count === 1 ? '1 picture is' : `${count} pictures are`)
  const drawings = (count: number) => (count === 1 ? '1 drawing scrolls' : `${count} drawings scroll`)
  const total = orphans.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    orphans.length === 0 ? 'Every picture is used' : `${pictures(orphans.length)} not used (${megabytes(total)}):`,
    ...orphans.map(({ path, bytes }) => `  ${path}  ${megabytes(bytes)}`),
    oversized.length === 0
      ? 'No picture is larger than any page needs'
      : `${pictures(oversized.length)} larger than any page needs:`,
    ...oversized.map(({ path, bytes, width, height }) => `  ${path}  ${megabytes(bytes)}, ${width} × ${height}`),
    ...(scrolling.length > 0 ? [`${drawings(scrolling.length)} on phones; add a narrow version beside each:`] : []),
    ...scrolling.map(({ path, needs }) => `  ${path}  ${needs} px; ${path.replace(/svg$/i, 'narrow.$&')}`),
  ]
}
