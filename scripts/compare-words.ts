/**
 * `npm run compare-words -- folder`: compares the rendering of every Markdown file in a folder with another parser's. Every word, picture, video
 * and frame in a plain rendering must be on our page or reported by a problem.
 */
import { join, resolve } from 'node:path'
import { repositoryRoot } from '../lib/core/root.ts'
import { compileBodies } from '../lib/markdown/index.ts'
import { CommandError, command } from './cli/command.ts'
import { commandLine } from './cli/command-line.ts'
import { bodies } from './compare-words/bodies.ts'
import { lossesOf } from './compare-words/word-losses.ts'

await command('compare-words', async () => {
  const [folder] = commandLine('compare-words').operands
  if (!folder) throw new CommandError('Name a folder: npm run compare-words -- content')
  const inputs = bodies(resolve(folder))
  const cacheFolder = join(repositoryRoot, '.next', 'cache', 'masthead')
  const compiled = await compileBodies(inputs, { cacheFolder, repository: repositoryRoot })
  let losses = 0
  for (const [index, input] of inputs.entries()) {
    const body = compiled[index]
    if (!body) continue
    for (const loss of lossesOf(input, body)) {
      losses++
      console.log(`${input.path}: ${loss}`)
    }
  }
  const files = `${inputs.length} ${inputs.length === 1 ? 'file' : 'files'}`
  console.log(losses === 0 ? `Nothing is lost in ${files}` : `${losses} unreported losses in ${files}`)
  return losses > 0 ? 1 : 0
})
