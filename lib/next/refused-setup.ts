/** Things in the app that no published page survives: they fail the build by name, before anything is cut. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isClientModule, layoutIslands } from './layout-islands.ts'

/**
 * @param repository the folder that holds app/
 * @throws when a layout imports a client component, the app streams by loading.tsx, or instruments the client
 */
export async function refuseSetup(repository: string): Promise<void> {
  for (const ending of ['ts', 'tsx', 'js', 'mjs'])
    for (const folder of ['', 'src'])
      if (existsSync(path.join(repository, folder, `instrumentation-client.${ending}`)))
        throw new Error('instrumentation-client would run on every page, and lean pages would lose it: remove it')
  const app = path.join(repository, 'app')
  if (!existsSync(app)) return
  const loading = readdirSync(app, { recursive: true, encoding: 'utf8' }).find((name) =>
    /(^|[\\/])loading\.[jt]sx?$/.test(name),
  )
  if (loading) throw new Error(`app/${loading} makes React stream the page by script: remove it`)
  const texts = (file: string) => isClientModule(readFileSync(path.join(repository, file), 'utf8'))
  const [chain] = await layoutIslands(repository, texts)
  if (chain)
    throw new Error(
      `A client component in a layout puts the framework on every page: ${chain.join(' → ')} — move it into the pages that need it`,
    )
}
