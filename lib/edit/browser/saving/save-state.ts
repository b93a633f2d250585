/** Ships to the browser. What can be said about the text and its file. */
import { Refused } from '../api-client.ts'

export type SaveState =
  | { kind: 'saved' | 'merged'; at: Date }
  | { kind: 'unsaved' }
  | { kind: 'unreachable' }
  /** The server was started again, and answers only to a page that it sent itself. */
  | { kind: 'restarted' }
  | { kind: 'refused'; why: string }
  | { kind: 'conflict' }
  | { kind: 'gone' }

export function failure(error: unknown): SaveState {
  if (!(error instanceof Refused)) return { kind: 'unreachable' }
  return error.status === 401 ? { kind: 'restarted' } : { kind: 'refused', why: error.message }
}
