/** Makes the files of a plan: upright, in sRGB, without metadata, each once per content and settings. */
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { type Store, storeKey } from '../../core/cache/store.ts'
import { renditionKey, renditionStore } from '../read/picture-store.ts'
import { cleanedSvg, openRaster, type Picture } from '../read/read-picture.ts'
import { type CutFont, withSiteFonts } from '../svg/site-fonts.ts'
import { encoderSettings } from './encoder-settings.ts'
import { encoderOf, pictureQuality, qualityAt } from './picture-quality.ts'
import { filesOf, type Rendition, renditions } from './renditions.ts'

export type EncodeOptions = {
  siteRoot: string
  cacheFolder: string
  /** Cuts the fonts of drawings. Passed in, because the app must not bundle the subsetter. */
  cutLetters: CutFont
  /** Called after each file: how many of how many are there, and how many had to be made. */
  onProgress?: (progress: EncodeProgress) => void
}

export type EncodeProgress = { done: number; total: number; encoded: number }

/**
 * Sees to it that every file of every picture is in the cache. All cores work; a second run encodes nothing.
 * @throws Error naming the picture when one cannot be encoded
 */
export async function encodePictures(pictures: readonly Picture[], options: EncodeOptions): Promise<EncodeProgress> {
  const { siteRoot, cacheFolder, onProgress } = options
  const jobs = new Map(
    pictures.flatMap((picture) => filesOf(renditions(picture)).map((file) => [file.name, { picture, file }] as const)),
  )
  // The large ones first, so that no core idles at the end.
  const queue = [...jobs.values()].sort((a, b) => b.file.width * b.file.height - a.file.width * a.file.height)
  const store = renditionStore(cacheFolder)
  const progress: EncodeProgress = { done: 0, total: queue.length, encoded: 0 }
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      if (store.read(renditionKey(job.file.name))) store.use(qualityKey(job.picture))
      else {
        await encodeRendition(job.picture, job.file, options, store)
        progress.encoded++
      }
      progress.done++
      onProgress?.({ ...progress })
    }
  }
  await withAllCores((parallel) => Promise.all(Array.from({ length: parallel }, work)))
  store.sweep(siteRoot)
  return progress
}

/** One file of a picture, from the cache or made now. */
export async function obtainRendition(
  picture: Picture,
  file: Rendition,
  options: Omit<EncodeOptions, 'onProgress'>,
): Promise<Buffer> {
  const store = renditionStore(options.cacheFolder)
  return store.read(renditionKey(file.name)) ?? (await encodeRendition(picture, file, options, store))
}

async function encodeRendition(
  picture: Picture,
  file: Rendition,
  { siteRoot, cutLetters }: EncodeOptions,
  store: Store,
): Promise<Buffer> {
  try {
    const content = await encode(await readFile(path.join(siteRoot, picture.path)), picture, file, store, cutLetters)
    store.write(renditionKey(file.name), content)
    return content
  } catch (cause) {
    throw new Error(`${picture.path} could not be encoded as ${file.name}. Replace the picture, or save it afresh.`, {
      cause,
    })
  }
}

async function encode(
  original: Buffer,
  picture: Picture,
  { width, height, format }: Rendition,
  store: Store,
  cutLetters: CutFont,
): Promise<Buffer> {
  if (format === 'svg') return Buffer.from(await withSiteFonts(cleanedSvg(original).toString('utf8'), cutLetters))
  const { jpeg, png, webp } = encoderSettings
  // The default pipeline converts an embedded profile to sRGB and drops all metadata.
  const sized = openRaster(original, format === 'webp').resize({ width, height, fit: 'fill' })
  if (format === 'webp') return sized.webp(webp).toBuffer()
  if (format === 'png') return sized.png(png).toBuffer()
  if (format === 'jpg') return sized.flatten({ background: '#fff' }).jpeg(jpeg).toBuffer()
  const measured = await measuredQuality(original, picture, store)
  const settings = encoderSettings[encoderOf(picture.treatment)]
  return sized.avif({ ...settings, quality: qualityAt(width, measured) }).toBuffer()
}

/** Measurements under way: the sizes of a picture are made at the same time and share one. */
const measuring = new Map<string, Promise<number>>()

const qualityKey = ({ hash }: Picture) => storeKey('picture quality', hash)

/** The quality of a picture, measured once per content and settings. */
async function measuredQuality(original: Buffer, picture: Picture, store: Store): Promise<number> {
  const { hash, treatment } = picture
  const stored = store.read(qualityKey(picture))
  if (stored) return Number(stored.toString())
  const running = measuring.get(hash) ?? pictureQuality(openRaster(original), treatment)
  measuring.set(hash, running)
  try {
    const quality = await running
    store.write(qualityKey(picture), String(quality))
    return quality
  } finally {
    measuring.delete(hash)
  }
}

/** Encoders run in Node's thread pool of four: on larger machines each gets several threads of its own. */
async function withAllCores<T>(run: (parallel: number) => Promise<T>): Promise<T> {
  const cores = availableParallelism()
  const parallel = Math.min(cores, Number(process.env.UV_THREADPOOL_SIZE) || 4)
  const before = sharp.concurrency()
  sharp.concurrency(Math.ceil(cores / parallel))
  try {
    return await run(parallel)
  } finally {
    sharp.concurrency(before)
  }
}
