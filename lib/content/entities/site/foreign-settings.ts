/** Finds the configuration of another system in a site that has no `content/site.yml` yet. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const names = [
  ...['_config.yml', 'hugo.toml', 'hugo.yaml', 'config.toml', 'config.yaml'],
  ...['docusaurus.config.js', 'docusaurus.config.ts', 'astro.config.mjs', '.eleventy.js', 'eleventy.config.js'],
]

/** @returns its name, or undefined */
export const foreignSettings = (root: string): string | undefined => names.find((name) => existsSync(join(root, name)))
