/** For tests: a process that keeps and saves texts as fast as it can, and says what it has done, until it is killed. */
import { readFileSync, writeSync } from 'node:fs'
import { readTextFile, writeTextFile } from '../files/text-file.ts'
import { UnsavedTexts } from '../files/unsaved-texts.ts'

const [folder = '', file = '', start = '0'] = process.argv.slice(2)
const unsaved = new UnsavedTexts(folder)
const line = readFileSync(file, 'utf8').split('\n')[0]
for (let count = Number(start); ; count++) {
  const text = `${line}\n${`typed ${count}\n`.repeat(2000)}`
  unsaved.keep({ path: 'content/posts/a.md', base: '', baseText: '', text, at: count })
  // In one call: a line that was begun is what was done.
  writeSync(1, `${count}\n`)
  if (count % 3 === 0) writeTextFile(file, readTextFile(file), text)
}
