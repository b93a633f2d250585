/** `/admin/` with Sveltia CMS, for sites with `admin` in site.yml; nothing for the others. */
import { hash } from 'node:crypto'
import { problem } from '../../../core/problems/problem.ts'
import type { Output } from '../output.ts'
import { adminPage } from './admin-page.ts'
import { readSveltia, sveltiaVersion } from './sveltia.ts'

export const admin: Output = {
  name: 'admin',
  async make({ site, input, repository }) {
    if (input.admin === undefined) return []
    const taken = site.names().find((name) => name.toLowerCase().startsWith('admin/'))
    if (taken !== undefined)
      return [
        problem(
          'url-clash',
          'content/site.yml',
          { line: 1, column: 1 },
          `admin publishes /admin/, where the site has ${taken}`,
          'give that another address, or remove admin',
        ),
      ]
    const { script, fonts } = readSveltia(repository)
    // The name changes with the content: a browser must not run an earlier script with a later configuration.
    const name = `sveltia-cms.${hash('sha256', script).slice(0, 12)}.js`
    const { backend, config } = input.admin
    const files = {
      'index.html': adminPage(input.site, backend, name),
      'config.json': `${JSON.stringify(config, null, 2)}\n`,
      // Asked for the latest version.
      'package.json': `${JSON.stringify({ version: sveltiaVersion })}\n`,
      [name]: script,
    }
    for (const [path, content] of Object.entries(files)) site.write({ path: `admin/${path}`, content })
    for (const font of fonts) site.copy(font.file, `admin/${font.name}`)
    return []
  },
}
