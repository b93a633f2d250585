/** Reads a picture's facts from its bytes and header without decoding it, so that oversized pictures are rejected before they use memory. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Metadata } from 'sharp'
import { type ImageType, typeByContent } from './image-type.ts'
import type { ImageFault } from './resolve-image.ts'

/** 20 MB. */
const maxBytes = 20_000_000
/** 50 megapixels, in one frame. */
const maxPixels = 50_000_000
/** All frames of an animation together: encoding holds them in memory, four bytes per pixel. */
const maxAnimationPixels = 150_000_000
/** Limit for an SVG, which every reader's browser has to draw. */
const maxSvgBytes = 2_000_000

export type InspectedImage = {
  type: ImageType
  /** The displayed size, after EXIF orientation. 0 for an SVG, whose size is known once it is cleaned. */
  width: number
  height: number
  /** More than one for an animation. */
  frames: number
  hasAlpha: boolean
  /** SHA-256 of the file, hexadecimal. */
  contentHash: string
  bytes: Buffer
}

/**
 * Reads a picture's header.
 * @param file absolute path of a regular file
 * @returns what it is, or `image-unreadable` / `image-limit`
 */
export async function inspectImage(file: string): Promise<{ image: InspectedImage } | { fault: ImageFault }> {
  const name = path.basename(file)
  const { size } = await stat(file)
  const found = size > maxBytes ? tooLarge(name, size) : await inspectBytes(await readFile(file), name)
  if ('fault' in found) return found
  const { type } = found.image
  if ((type === 'svg') !== name.toLowerCase().endsWith('.svg'))
    return unreadable(name, type === 'svg' ? 'contains an SVG drawing' : `contains a ${type.toUpperCase()} picture`)
  return found
}

/**
 * The same for a picture that is not a file yet. Its name is not trusted.
 * @param name for messages
 */
export async function inspectBytes(
  bytes: Buffer,
  name: string,
): Promise<{ image: InspectedImage } | { fault: ImageFault }> {
  const size = bytes.length
  if (size > maxBytes) return tooLarge(name, size)
  const found = typeByContent(bytes)
  if (!found) return unreadable(name, 'is damaged or not a picture')
  if ('other' in found) {
    const stem = name.replace(/\.\w+$/, '')
    // A camera's format under any name: the picture is valid and only needs to be saved again.
    const remedy = /HEIC|TIFF|BMP|Photoshop/.test(found.other) ? `Save it as JPEG: ${stem}.jpg` : undefined
    return unreadable(name, `contains ${found.other}`, remedy)
  }
  const type = found.image
  const contentHash = createHash('sha256').update(bytes).digest('hex')
  if (type === 'svg') {
    if (size > maxSvgBytes)
      return limit(name, `${(size / 1e6).toFixed(1)} MB; the limit for an SVG is ${maxSvgBytes / 1e6} MB`)
    return { image: { type, width: 0, height: 0, frames: 1, hasAlpha: true, contentHash, bytes } }
  }
  let header: Metadata
  try {
    // The limit is ours to report: the library would only fail.
    header = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (cause) {
    return unreadable(name, `is a damaged ${type.toUpperCase()}${reason(cause)}`)
  }
  const { width, height } = header.autoOrient
  const frames = header.pages && (type === 'gif' || type === 'webp') ? header.pages : 1
  const pixels = width * height
  if (pixels > maxPixels || pixels * frames > maxAnimationPixels) {
    const size = `${width} × ${height} pixels${frames > 1 ? ` in ${frames} frames` : ''}`
    const most = `the limit is ${(pixels > maxPixels ? maxPixels : maxAnimationPixels) / 1e6} megapixels`
    return limit(name, `${size}, ${Math.round((pixels * frames) / 1e6)} megapixels; ${most}`)
  }
  return { image: { type, width, height, frames, hasAlpha: header.hasAlpha, contentHash, bytes } }
}

/** The first line of the decoder's message. */
export function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message.split('\n')[0] : undefined
  return text ? ` (${text})` : ''
}

/** The fault of a file that is not the picture its name claims. */
export function unreadable(
  name: string,
  what: string,
  remedy = 'Replace the file with a valid JPEG, PNG, WebP, AVIF, GIF or SVG',
): { fault: ImageFault } {
  return {
    fault: {
      code: 'image-unreadable',
      message: `${name} ${what}`,
      remedy,
    },
  }
}

const tooLarge = (name: string, size: number) =>
  limit(name, `${(size / 1e6).toFixed(1)} MB; the limit is ${maxBytes / 1e6} MB`)

function limit(name: string, what: string): { fault: ImageFault } {
  return { fault: { code: 'image-limit', message: `${name} has ${what}`, remedy: 'Make the picture smaller' } }
}
