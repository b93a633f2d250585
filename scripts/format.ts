/** `npm run format`: writes what Biome can put right by itself. */
import { command } from './command.ts'
import { runNode, toolPath } from './tool.ts'

await command('format', async () => {
  const { code } = await runNode(toolPath('@biomejs/biome', 'biome'), ['check', '--write'])
  return code
})
