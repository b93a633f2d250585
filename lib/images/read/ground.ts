/** The ground on which a picture is shown whole in a frame of another shape: the colours of its own edges. */
import type { Sharp } from 'sharp'

/** The widest and the narrowest of the frames in which lists show pictures (`components/pictures/drawn-cover.css`): a picture in the shape of one may be cropped to the other. */
const frames = { widest: 3 / 2, narrowest: 4 / 3 } as const

/** A picture is cropped where it loses no more than this part of a side; beyond, a word or a logo at its edge may be lost. */
const cropLimit = 0.12

/** Colours of the ground: above and below the picture, or at its left and right. */
export type Ground = { colours: readonly [first: string, second: string]; beside: boolean }

/** Side of the square in which edges are read: fine enough to tell a border from what it frames. */
const size = 64

/**
 * The colour of each edge, as the median of its pixels, which details on a plain border do not change.
 * @param picture an opened, opaque picture, already turned upright
 * @returns top, right, bottom, left as `#rrggbb`
 */
export async function edgeColours(picture: Sharp): Promise<string[]> {
  const pixels = await picture.resize(size, size, { fit: 'fill' }).removeAlpha().toColourspace('srgb').raw().toBuffer()
  const channels = pixels.length / (size * size)
  const pixel = (x: number, y: number) =>
    [0, 1, 2].map((channel) => pixels[(y * size + x) * channels + Math.min(channel, channels - 1)] ?? 0)
  const along = Array.from({ length: size }, (_, at) => at)
  const last = size - 1
  return [
    along.map((at) => pixel(at, 0)),
    along.map((at) => pixel(last, at)),
    along.map((at) => pixel(at, last)),
    along.map((at) => pixel(0, at)),
  ].map(medianColour)
}

function medianColour(pixels: readonly (readonly number[])[]): string {
  const median = (channel: number) =>
    pixels.map((pixel) => pixel[channel] ?? 0).sort((a, b) => a - b)[Math.floor(pixels.length / 2)] ?? 0
  return `#${[0, 1, 2].map((channel) => median(channel).toString(16).padStart(2, '0')).join('')}`
}

/**
 * The ground that a picture needs in the frames of lists.
 * @returns null where the picture fills the frame, or lets the page shine through and has no colour of its own
 */
export function groundOf({
  width,
  height,
  edges,
}: {
  width: number
  height: number
  edges: readonly string[]
}): Ground | null {
  const [top, right, bottom, left] = edges
  if (isCropped(width / height) || !top || !right || !bottom || !left) return null
  return width / height > frames.widest
    ? { colours: [top, bottom], beside: false }
    : { colours: [left, right], beside: true }
}

/** Whether a picture of this shape may be cut to any of the frames. */
export const isCropped = (ratio: number): boolean =>
  1 - frames.narrowest / ratio <= cropLimit && 1 - ratio / frames.widest <= cropLimit
