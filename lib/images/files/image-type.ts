/** Detects the type of a file from its first bytes, since names and extensions can be wrong. */

/** The supported picture formats. */
export type ImageType = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg'

/** A supported format, another known type of file (its name, for the message), or null. */
export type TypeByContent = { image: ImageType } | { other: string } | null

/** The characters (one per byte) at an offset. */
type Signature = { at: number; ascii: string }

const signatures: readonly (Signature & { image: ImageType })[] = [
  { image: 'jpeg', at: 0, ascii: '\xff\xd8\xff' },
  { image: 'png', at: 0, ascii: '\x89PNG\r\n\x1a\n' },
  { image: 'gif', at: 0, ascii: 'GIF87a' },
  { image: 'gif', at: 0, ascii: 'GIF89a' },
  { image: 'webp', at: 8, ascii: 'WEBP' },
  { image: 'avif', at: 4, ascii: 'ftypavif' },
  { image: 'avif', at: 4, ascii: 'ftypavis' },
]

/** Picture formats that some browsers don't show, and other files that often have a picture's name. */
const others: readonly (Signature & { other: string })[] = [
  { other: 'a HEIC photograph', at: 4, ascii: 'ftyphei' },
  { other: 'a HEIC photograph', at: 4, ascii: 'ftypmif1' },
  { other: 'a video', at: 4, ascii: 'ftyp' },
  { other: 'a TIFF image', at: 0, ascii: 'II*\0' },
  { other: 'a TIFF image', at: 0, ascii: 'MM\0*' },
  { other: 'a BMP image', at: 0, ascii: 'BM' },
  { other: 'an icon file', at: 0, ascii: '\0\0\x01\0' },
  { other: 'a PDF document', at: 0, ascii: '%PDF-' },
  { other: 'a ZIP archive', at: 0, ascii: 'PK\x03\x04' },
  { other: 'gzip data', at: 0, ascii: '\x1f\x8b' },
  { other: 'a Photoshop file', at: 0, ascii: '8BPS' },
  { other: 'a Git LFS pointer, not the picture itself', at: 0, ascii: 'version https://git-lfs' },
]

/** An `<svg` root after any XML declaration, comments and document type; a doctype may contain an internal subset. */
const svgRoot =
  /^\uFEFF?\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!doctype\s+svg[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*<svg[\s/>]/i

/**
 * Detects a file's type from its bytes.
 * @param bytes the file, or at least its first 4 kB
 */
export function typeByContent(bytes: Buffer): TypeByContent {
  const has = ({ at, ascii }: Signature) => bytes.toString('latin1', at, at + ascii.length) === ascii
  const raster = signatures.find(has)
  if (raster) return { image: raster.image }
  const other = others.find(has)
  if (other) return { other: other.other }
  const start = bytes.toString('utf8', 0, 4096)
  if (svgRoot.test(start)) return { image: 'svg' }
  if (/^\s*<(!doctype html|html|head|body)[\s>]/i.test(start)) return { other: 'a web page' }
  return isText(bytes.subarray(0, 4096)) ? { other: 'text' } : null
}

/** Whether the bytes are text: no control characters except tabs and line breaks, and not empty. */
function isText(bytes: Buffer): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
}
