/** All that a page needs to know of a picture: read once per content, kept in the cache, plain data. */
import sharp, { type Sharp } from 'sharp'
import { z } from 'zod'
import { type Store, storeKey } from '../../core/cache/store.ts'
import { codeHash } from '../../core/code/code-hash.ts'
import type { Treatment } from '../encode/renditions.ts'
import { type InspectedImage, inspectImage, reason, unreadable } from '../files/inspect-image.ts'
import type { ImageFault } from '../files/resolve-image.ts'
import { cleanSvg } from '../svg/clean-svg.ts'
import { smallestType } from '../svg/smallest-type.ts'
import { edgeColours } from './ground.ts'
import { pictureHash } from './picture-hash.ts'
import { placeholderOf } from './placeholder.ts'

const factsSchema = z.object({
  treatment: z.enum(['photo', 'graphic', 'animation', 'vector']),
  width: z.int().positive(),
  height: z.int().positive(),
  opaque: z.boolean(),
  placeholder: z.string(),
  /** Colours of its edges: top, right, bottom, left. Empty for a picture that lets the page shine through. */
  edges: z.array(z.string()),
  removed: z.array(z.string()),
  /** Of a drawing: the height of its smallest words as a part of its width. */
  smallestType: z.number().positive().optional(),
})

/** Facts that are known only after decoding. */
type Facts = z.infer<typeof factsSchema>

export type Picture = Facts & {
  /** From the site's root. */
  path: string
  /** Of content and encoder settings: what its files are named after. */
  hash: string
  /** Size of the original file. */
  bytes: number
  /** The same drawing composed for phones. */
  narrow?: Picture
}

/** The code that reads facts; if it changes, every picture is read again. */
const maker = ['lib/images/read/read-picture.ts']

/**
 * Reads a picture: header, then (once per content) its pixels, so that a truncated file is named before any page is built.
 * @param place the file from the site's root, for messages
 * @param file absolute path of a regular file
 * @param store where facts are stored (`factsStore`)
 * @returns the picture and the key of its facts, or what is wrong with it
 */
export async function readPicture(
  place: string,
  file: string,
  store: Store,
): Promise<{ picture: Picture; key: string } | { fault: ImageFault }> {
  const inspected = await inspectImage(file)
  if ('fault' in inspected) return inspected
  const { contentHash, bytes } = inspected.image
  const key = storeKey('picture facts', await codeHash(maker), contentHash, sharp.versions.vips)
  const stored = parseFacts(store.read(key))
  const facts = stored ?? (await decode(inspected.image, place))
  if ('fault' in facts) return facts
  if (!stored) store.write(key, JSON.stringify(facts))
  const hash = pictureHash(contentHash, facts.treatment)
  return { picture: { ...facts, path: place, hash, bytes: bytes.length }, key }
}

function parseFacts(stored: Buffer | null): Facts | null {
  if (!stored) return null
  const facts = factsSchema.safeParse(JSON.parse(stored.toString('utf8')))
  return facts.success ? facts.data : null
}

async function decode(image: InspectedImage, place: string): Promise<Facts | { fault: ImageFault }> {
  try {
    return image.type === 'svg' ? await vectorFacts(image, place) : await rasterFacts(image)
  } catch (cause) {
    return unreadable(
      place,
      `is damaged: its ${image.type.toUpperCase()} data cannot be read to the end${reason(cause)}`,
    )
  }
}

async function rasterFacts({ type, width, height, frames, hasAlpha, bytes }: InspectedImage): Promise<Facts> {
  const open = () => openRaster(bytes)
  const opaque = !hasAlpha || (await isOpaque(open()))
  const treatment: Treatment = frames > 1 ? 'animation' : type === 'png' || type === 'gif' ? 'graphic' : 'photo'
  // Through a transparent picture the sketch would shine for ever.
  const placeholder = await placeholderOf(open())
  const edges = opaque ? await edgeColours(open()) : []
  return { treatment, width, height, opaque, placeholder: opaque ? placeholder : '', edges, removed: [] }
}

/** Opens a raster for decoding: upright, refusing damage, never warned off by a stray byte that every browser overlooks. */
export function openRaster(bytes: Buffer, animated = false): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: false, animated }).autoOrient()
}

async function isOpaque(picture: Sharp): Promise<boolean> {
  const alpha = await picture.resize(64, 64, { fit: 'fill' }).extractChannel('alpha').raw().toBuffer()
  return alpha.every((value) => value >= 254)
}

async function vectorFacts({ bytes }: InspectedImage, place: string): Promise<Facts | { fault: ImageFault }> {
  const clean = cleanSvg(bytes.toString('utf8'))
  if (!clean) return unreadable(place, 'holds no <svg> element')
  const size = await sharp(Buffer.from(clean.svg)).metadata().catch(emptyDrawing)
  if (!size) {
    const without = clean.removed.length > 0 ? ` without ${clean.removed.join(', ')}` : ''
    return unreadable(place, `draws nothing${without}, or has neither size nor viewBox`)
  }
  const { width, height } = size
  const smallest = smallestType(clean.svg, width)
  return {
    treatment: 'vector',
    width,
    height,
    opaque: false,
    placeholder: '',
    edges: [],
    removed: clean.removed,
    ...(smallest !== undefined && { smallestType: smallest }),
  }
}

/** The renderer's message for a drawing without size; any other means damage. */
function emptyDrawing(cause: unknown): null {
  if (cause instanceof Error && /bad dimensions/.test(cause.message)) return null
  throw cause
}

/** The cleaned drawing of an SVG file that was read before. */
export function cleanedSvg(original: Buffer): Buffer {
  const clean = cleanSvg(original.toString('utf8'))
  if (!clean) throw new Error('there is no <svg> element')
  return Buffer.from(clean.svg)
}
