/** The name of an account elsewhere, such as Mastodon; any other kind is named as it is. */
import { messages } from '../messages.ts'

export function accountName(kind: string): string {
  const known: Readonly<Record<string, string>> = messages().accounts
  return known[kind] ?? kind
}
