/** Finds links to people that reach nobody: `mailto:` without an email address, `tel:` and `sms:` without a number. */
import type { ProblemCode } from '../../core/problems/problem-codes.ts'
import { decode } from './decode.ts'

type Fault = { code: ProblemCode; message: string; remedy: string }

/** Returns what is wrong with a link of one of these schemes; undefined for any other link. */
export function contactFault(target: string): Fault | undefined {
  const [, scheme = '', written = '', fields = ''] = /^(mailto|tel|sms):([^?]*)(.*)$/is.exec(target) ?? []
  if (scheme === '') return undefined
  const name = scheme.toLowerCase()
  const who = decode(written)?.trim() ?? written
  const code = 'link-malformed'
  if (name !== 'mailto')
    return /\d/.test(who)
      ? undefined
      : { code, message: `the link ${target} has no number`, remedy: `write ${name}:+123456789` }
  // A link that shares a page has fields and no address: `mailto:?subject=…`, RFC 6068 section 2.
  const reaches = who === '' ? fields.length > 1 : who.split(',').every((one) => /[^\s@]@[^\s@]/.test(one))
  if (reaches) return undefined
  return { code, message: `the link ${target} has no email address`, remedy: 'write mailto:name@example.org' }
}
