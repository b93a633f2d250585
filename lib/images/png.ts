/** PNG files that are drawn, not photographed: from an SVG, and in fewer colours. */
import sharp from 'sharp'

/** A drawing without text as PNG; `size` is the side of the square in pixels. */
export async function drawPng(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 300 })
    .resize(size, size, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

/** The same picture in at most 256 colours: a third of the bytes, and no eye sees it in a flat drawing. */
export async function fewerColours(png: Buffer): Promise<Buffer> {
  return sharp(png).png({ palette: true, quality: 90, compressionLevel: 9, effort: 4 }).toBuffer()
}
