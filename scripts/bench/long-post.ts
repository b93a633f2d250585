/** A post of 5,000 words, the same on every machine. */
import { paragraph } from './prose.ts'
import { random } from './random.ts'

export function longPost(): string {
  const next = random('long post')
  const paragraphs: string[] = []
  let words = 0
  while (words < 5000) {
    const made = paragraph(next)
    words += made.split(' ').length
    paragraphs.push(paragraphs.length % 5 === 0 ? `## Part ${paragraphs.length / 5}\n\n${made}` : made)
  }
  return `---\ntitle: A long post\nauthor_staff_member: ada\n---\n\n${paragraphs.join('\n\n')}\n`
}
