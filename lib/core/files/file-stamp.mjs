// @ts-check
/** Stamps: short texts that change when a file does. Plain JavaScript, because the bundler needs them before any TypeScript can run. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

/**
 * File systems count time in steps of up to two seconds (FAT). A file that changed within the last step may change again without
 * changing its times, so its size and times do not identify its content yet.
 */
const clockStep = 2000

/**
 * Identifies a version of a file without reading it, by size, times and inode. Take it before reading the file.
 * @param {string} file absolute path
 * @returns {string | undefined} undefined when the file is missing, or changed too recently to be identified this way
 */
export function fileFingerprint(file) {
  const found = look(file)
  return found?.settled ? found.text : undefined
}

/**
 * Like `fileFingerprint`, but a file that changed too recently is identified by the hash of its content.
 * @param {string} file absolute path
 * @returns {string} empty for a missing file
 */
export function stampOf(file) {
  const found = look(file)
  if (!found) return ''
  return found.settled ? found.text : contentStamp(hashFile(file))
}

/**
 * Finds a file that changed.
 * @param {Readonly<Record<string, string>>} stamps absolute path → stamp from `stampOf`
 * @returns {string | undefined} the first one
 */
export const changedSince = (stamps) => Object.keys(stamps).find((file) => !isUnchanged(file, stamps[file] ?? ''))

/**
 * Whether a file is still the version that a stamp was taken of.
 * @param {string} file absolute path
 * @param {string} stamp
 */
function isUnchanged(file, stamp) {
  if (stamp.startsWith('#')) return contentStamp(hashFile(file)) === stamp
  return (look(file)?.text ?? '') === stamp
}

/**
 * The stamp of a file that is identified by its content.
 * @param {string} hash from `hashFile`
 */
export const contentStamp = (hash) => (hash === '' ? '' : `#${hash}`)

/**
 * SHA-256 of a file's content, in Base64; empty for a file that cannot be read.
 * @param {string} file absolute path
 */
export function hashFile(file) {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('base64')
  } catch {
    return ''
  }
}

/** @param {string} file */
function look(file) {
  try {
    const stat = statSync(file)
    if (!stat.isFile()) return undefined
    return {
      text: `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`,
      settled: Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs) >= clockStep,
    }
  } catch {
    // Missing, or a link that leads nowhere.
    return undefined
  }
}
