/** A picture for one half of a social image. A photograph fills it; where words or a drawing may be at the edge, it is shown whole. */
import sharp, { type Sharp } from 'sharp'
import { edgeColours } from '../read/ground.ts'

export type HalfPicture = { png: Buffer; width: number; height: number; ground: string | undefined }

/** Part of a picture in one colour from which it is a drawing, a page or a poster: no photograph has so much of one. */
const flatPart = 0.16

/** @param room left free around a picture that is shown whole, in pixels */
export async function halfPicture(
  bytes: Buffer,
  { width, height, room }: { width: number; height: number; room: number },
): Promise<HalfPicture> {
  const upright = sharp(bytes).rotate()
  const whole = !(await upright.clone().stats()).isOpaque || (await isFlat(upright.clone()))
  const fitted = whole
    ? upright.clone().resize(width - 2 * room, height - 2 * room, { fit: 'inside' })
    : upright.clone().resize(width, height, { fit: 'cover', position: 'attention' })
  const { data, info } = await fitted.png().toBuffer({ resolveWithObject: true })
  const { isOpaque } = await sharp(data).stats()
  const [ground] = whole && isOpaque ? await edgeColours(upright.clone()) : []
  return { png: data, width: info.width, height: info.height, ground }
}

const side = 96

async function isFlat(picture: Sharp): Promise<boolean> {
  const pixels = await picture
    .resize(side, side, { fit: 'fill', kernel: 'nearest' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  const channels = pixels.length / (side * side)
  const counts = new Map<number, number>()
  for (let index = 0; index < pixels.length; index += channels) {
    const at = (channel: number) => (pixels[index + Math.min(channel, channels - 1)] ?? 0) >> 4
    const colour = (at(0) << 8) | (at(1) << 4) | at(2)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return Math.max(...counts.values()) > flatPart * side * side
}
