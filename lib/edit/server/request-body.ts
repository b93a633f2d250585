/** Reads the body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { Refused } from './refused.ts'

/** @throws {Refused} with status 413 for a longer body, before it has arrived whole */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLong = () => new Refused(`This is too large: ${megabytes(limit)} at most.`, 413)
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLong()
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    const bytes: Buffer = Buffer.from(part)
    length += bytes.length
    if (length > limit) throw tooLong()
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

/**
 * A form of another website can send text, but not JSON under its own type.
 * @throws {Refused} with status 400 unless it is JSON of this shape
 */
export async function readJson<Shape extends z.ZodType>(
  request: IncomingMessage,
  limit: number,
  shape: Shape,
): Promise<z.infer<Shape>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refused('The request is not JSON.', 400)
  const bytes = await readBytes(request, limit)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    throw new Refused('The request is not JSON.', 400)
  }
  const read = shape.safeParse(value)
  if (!read.success) throw new Refused(`The request is malformed: ${z.prettifyError(read.error)}`, 400)
  return read.data
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
