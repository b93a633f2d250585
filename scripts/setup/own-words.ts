/** Rewrites README and licence in the owner's name. What they say about commands and code stays. */
import type { Answers } from './answers.ts'

/** Replaces what comes before the first section, and the section about the licence. */
export function ownReadme(readme: string, { title, description, author }: Answers): string {
  const top = `# ${title}\n\n${description}\n\nPublished with [Masthead](docs/README.md): Markdown in git, static pages out.\n\n`
  const licence = `## Licence\n\nMasthead’s code is under the MIT licence; texts and pictures are by ${author}. See [LICENSE](LICENSE).\n`
  return readme.replace(/^[\s\S]*?(?=^## )/m, () => top).replace(/^## Licence\n[\s\S]*$/m, () => licence)
}

/** Replaces what the licence says about content; the licence of the code stays. */
export function ownLicence(licence: string, { author }: Answers, year: string): string {
  const content = `The texts and pictures under content/ and public/ are
Copyright (c) ${year} ${author}.

The sample publication under e2e/sample/ is licensed under
Creative Commons Attribution 4.0 International (CC BY 4.0):
https://creativecommons.org/licenses/by/4.0/
`
  return licence.replace(/^The texts and pictures under [\s\S]*$/m, () => content)
}
