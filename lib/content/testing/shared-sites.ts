/** For tests: public Jekyll sites and broken sites, if the shared folder exists next to the repository. */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const corpora = '../shared/corpora'
const faults = '../shared/faults'

export type SharedSite = {
  name: string
  /** Folder of its posts. */
  posts: string
  /** Writes its files below a site's root. */
  copyTo: (root: string) => void
}

const templates = ['frisco', 'urban', 'justice', 'hydra', 'cause'].map((name) => {
  const folder = (kind: string) => `cloudcannon-templates/${kind}/${name}`
  return corpus(name, `${folder('posts')}/_posts`, `${folder('authors')}/_staff_members`, folder('images'))
})
const languages = ['en', 'ca', 'es', 'ja'].map((name) => {
  const [posts, authors] = [`posts/_posts/${name}`, `authors/_staff_members/${name}`]
  return corpus(`challengehub ${name}`, `challengehub/${posts}`, `challengehub/${authors}`, 'challengehub/images', name)
})

/** Imported sites with their files unchanged. Only their posts, authors and pictures are included. */
export const corpusSites: readonly SharedSite[] = existsSync(corpora)
  ? [...templates, ...languages, corpus('jekyll', 'jekyll/posts/docs/_posts', '', 'jekyll/images/docs')]
  : []

/** Sites with errors. */
export const faultSites: readonly SharedSite[] = (existsSync(faults) ? readdirSync(faults) : [])
  .filter((name) => existsSync(join(faults, name, 'content')))
  .map((name) => ({
    name,
    posts: join(faults, name, 'content/posts'),
    copyTo: (root) => {
      for (const layer of ['base', name])
        for (const part of ['content', 'public'])
          if (existsSync(join(faults, layer, part)))
            cpSync(join(faults, layer, part), join(root, part), { recursive: true })
    },
  }))

function corpus(name: string, posts: string, authors: string, images: string, language = 'en'): SharedSite {
  return {
    name,
    posts: join(corpora, posts),
    copyTo: (root) => {
      mkdirSync(join(root, 'content'), { recursive: true })
      writeFileSync(
        join(root, 'content/site.yml'),
        `title: Corpus\ndescription: A corpus.\nurl: https://example.org\nlanguage: ${language}\nproblems: { link-dead: warning, image-missing: warning }\n`,
      )
      cpSync(join(corpora, posts), join(root, 'content/_posts'), { recursive: true })
      if (authors) cpSync(join(corpora, authors), join(root, 'content/_staff_members'), { recursive: true })
      if (existsSync(join(corpora, images))) cpSync(join(corpora, images), join(root, 'public'), { recursive: true })
    },
  }
}
