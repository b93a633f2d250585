/** For tests: creates pictures and sites, so that no binary files are committed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'

/** Creates a site in a temporary folder from a map of paths to contents. */
export function siteWith(files: Record<string, string | Buffer>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'masthead-images-'))
  process.setMaxListeners(0)
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  return root
}

/** A plain picture of one colour. */
export function plain(width: number, height: number, background = '#c8401f'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } })
}

/** Numbers from 0 to 1, the same for the same seed (xorshift). */
export function randomNumbers(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4294967296
  }
}

/** A JPEG that compresses like a photograph: structure at every scale (amplitude falling with frequency), objects with edges, and grain. */
export async function photograph(seed: number, width = 4000, height = 3000): Promise<Buffer> {
  const random = randomNumbers(seed)
  const scales = [
    [0.002, 1],
    [0.004, 0.6],
    [0.01, 0.4],
    [0.025, 0.22],
    [0.0625, 0.12],
    [0.25, 0.06],
  ] as const
  const sum = new Float32Array(width * height * 3).fill(128)
  for (const [scale, amplitude] of scales) {
    const size = { width: Math.max(2, Math.round(width * scale)), height: Math.max(2, Math.round(height * scale)) }
    const noise = Buffer.alloc(size.width * size.height * 3)
    for (let i = 0; i < noise.length; i += 3) {
      const light = random() * 180
      for (let channel = 0; channel < 3; channel++) noise[i + channel] = light + random() * 75
    }
    const layer = await sharp(noise, { raw: { ...size, channels: 3 } })
      .resize(width, height, { kernel: 'cubic', fit: 'fill' })
      .raw()
      .toBuffer()
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + ((layer[i] ?? 0) - 128) * amplitude
  }
  const pixels = Buffer.from(Uint8ClampedArray.from(sum).buffer)
  const at = (limit: number) => Math.round(random() * limit)
  const objects = Array.from({ length: 40 }, () => {
    const colour = `hsl(${at(360)} 40% ${20 + at(60)}%)`
    return `<circle cx="${at(width)}" cy="${at(height)}" r="${at(width / 12)}" fill="${colour}" opacity=".6"/><path d="M${at(width)} ${at(height)}L${at(width)} ${at(height)}" stroke="${colour}" stroke-width="${1 + at(width / 150)}"/>`
  }).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${objects}</svg>`
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** An animated GIF with frames of different colours. */
export async function animation(width = 40, height = 30, frames = 3): Promise<Buffer> {
  const colours = ['#c8401f', '#1f6fc8', '#2a9d4a', '#e0b020']
  const all = await Promise.all(
    Array.from({ length: frames }, (_, i) =>
      plain(width, height, colours[i % colours.length])
        .png()
        .toBuffer(),
    ),
  )
  return sharp(all, { join: { animated: true } })
    .gif({ delay: frames > 0 ? Array(frames).fill(100) : [] })
    .toBuffer()
}
