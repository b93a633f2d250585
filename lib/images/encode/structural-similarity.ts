/** SSIM of two pictures' luma, after Wang, Bovik, Sheikh and Simoncelli (2004): 8 × 8 windows at every fourth pixel. */
import sharp from 'sharp'

const windowSize = 8
const step = 4
const c1 = (0.01 * 255) ** 2
const c2 = (0.03 * 255) ** 2

/** Brightness of each pixel, a byte each. */
export type Luma = { data: Buffer; width: number; height: number }

/**
 * @param first a picture's luma
 * @param second that of another of the same size
 * @returns 1 for equal pictures
 */
export function structuralSimilarity(first: Luma, second: Luma): number {
  const { width, height } = first
  if (width !== second.width || height !== second.height) throw new Error('the pictures differ in size')
  // A picture smaller than a window is one window.
  const [spanX, spanY] = [Math.min(windowSize, width), Math.min(windowSize, height)]
  let sum = 0
  let count = 0
  for (let y = 0; y + spanY <= height; y += step)
    for (let x = 0; x + spanX <= width; x += step) {
      sum += windowSimilarity(first.data, second.data, width, { x, y, spanX, spanY })
      count++
    }
  return sum / count
}

type Window = { x: number; y: number; spanX: number; spanY: number }

function windowSimilarity(a: Buffer, b: Buffer, width: number, { x, y, spanX, spanY }: Window): number {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let row = y; row < y + spanY; row++)
    for (let column = x; column < x + spanX; column++) {
      const p = a[row * width + column] ?? 0
      const q = b[row * width + column] ?? 0
      sumA += p
      sumB += q
      squareA += p * p
      squareB += q * q
      product += p * q
    }
  const n = spanX * spanY
  const [meanA, meanB] = [sumA / n, sumB / n]
  const [varianceA, varianceB] = [squareA / n - meanA ** 2, squareB / n - meanB ** 2]
  const covariance = product / n - meanA * meanB
  return (
    ((2 * meanA * meanB + c1) * (2 * covariance + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2))
  )
}

/** The luma of an encoded picture. */
export async function lumaOf(picture: Buffer): Promise<Luma> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
