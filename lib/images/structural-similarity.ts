/** SSIM of two pictures' luma, after Wang, Bovik, Sheikh and Simoncelli (2004): 8 × 8 windows at every fourth pixel. For tests. */
import sharp from 'sharp'

const windowSize = 8
const step = 4
const c1 = (0.01 * 255) ** 2
const c2 = (0.03 * 255) ** 2

/**
 * @param a an encoded picture
 * @param b another of the same size
 * @returns 1 for equal pictures
 */
export async function structuralSimilarity(a: Buffer, b: Buffer): Promise<number> {
  const [first, second] = await Promise.all([luma(a), luma(b)])
  const { width, height } = first
  if (width !== second.width || height !== second.height) throw new Error('the pictures differ in size')
  let sum = 0
  let count = 0
  for (let y = 0; y + windowSize <= height; y += step)
    for (let x = 0; x + windowSize <= width; x += step) {
      sum += windowSimilarity(first.data, second.data, width, x, y)
      count++
    }
  return sum / count
}

function windowSimilarity(a: Buffer, b: Buffer, width: number, x: number, y: number): number {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let row = y; row < y + windowSize; row++)
    for (let column = x; column < x + windowSize; column++) {
      const p = a[row * width + column] ?? 0
      const q = b[row * width + column] ?? 0
      sumA += p
      sumB += q
      squareA += p * p
      squareB += q * q
      product += p * q
    }
  const n = windowSize * windowSize
  const [meanA, meanB] = [sumA / n, sumB / n]
  const [varianceA, varianceB] = [squareA / n - meanA ** 2, squareB / n - meanB ** 2]
  const covariance = product / n - meanA * meanB
  return (
    ((2 * meanA * meanB + c1) * (2 * covariance + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2))
  )
}

async function luma(picture: Buffer) {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
