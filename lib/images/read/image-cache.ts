/** Results kept across builds: each entry carries its own checksum, so that a torn or damaged one counts as absent. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const checksumLength = 16

/**
 * Reads an entry.
 * @param folder the cache folder
 * @param name the entry's file name
 * @returns its bytes, or null when it is absent or damaged
 */
export async function readCached(folder: string, name: string): Promise<Buffer | null> {
  try {
    const stored = await readFile(path.join(folder, name))
    const content = stored.subarray(checksumLength)
    return content.length > 0 && stored.subarray(0, checksumLength).equals(checksum(content)) ? content : null
  } catch {
    return null
  }
}

/** Writes an entry whole or not at all: a killed build leaves no half of one under its name. */
export async function writeCached(folder: string, name: string, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, name)
  const draft = `${file}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, Buffer.concat([checksum(content), content]))
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}

const checksum = (content: Buffer) => createHash('sha256').update(content).digest().subarray(0, checksumLength)
