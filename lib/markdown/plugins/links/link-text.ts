/** Reports links that say only “here”: in a list of links read aloud, they don't say where they lead (WCAG 2.4.9). */
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../../tree/elements.ts'
import { report } from '../../tree/report.ts'
import { visibleText } from '../../tree/visible-text.ts'

/** Runs after the headings' own anchors got their labels. */
export function rehypeLinkText({ language }: { language: string }) {
  return (tree: Root, file: VFile): void => {
    for (const node of elements(tree)) {
      const { tagName, properties } = node
      if (tagName !== 'a' || properties.href === undefined || properties.ariaLabel || properties.title) continue
      const text = visibleText(node)
      if (text.trim() === '' && isBare(node)) {
        const message = `The link to ${String(properties.href)} has no text`
        report(file, 'link-text', node, message, 'Write between the square brackets where it leads')
        continue
      }
      if (text === '' || text.length > 40 || !isVague(text, language)) continue
      const message = `The link says only “${text}”`
      report(file, 'link-text', node, message, 'Link the words that describe the target')
    }
  }
}

/** Whether a link has nothing to see in it. An id makes it a target, which other links name. */
const isBare = (node: Element): boolean =>
  node.properties.id === undefined &&
  !elements(node).some(({ tagName }) => ['img', 'picture', 'svg', 'video', 'audio', 'iframe'].includes(tagName))

/** Link texts without meaning when read outside their sentence, by language. */
const vagueTexts: Readonly<Record<string, readonly string[]>> = {
  en: ['here', 'click here', 'click this', 'this', 'link', 'this link', 'more', 'read more', 'learn more', 'see here'],
  de: ['hier', 'hier klicken', 'klicken sie hier', 'klick hier', 'link', 'mehr', 'weiterlesen', 'siehe hier'],
  fr: ['ici', 'cliquez ici', 'cliquer ici', 'lien', 'ce lien', 'plus', 'en savoir plus', 'lire la suite'],
  es: ['aquí', 'haz clic aquí', 'haga clic aquí', 'enlace', 'este enlace', 'más', 'leer más', 'ver más'],
  ca: ['aquí', 'fes clic aquí', 'clica aquí', 'enllaç', 'aquest enllaç', 'més', 'llegir més'],
  pt: ['aqui', 'clique aqui', 'este link', 'link', 'mais', 'leia mais', 'saiba mais'],
  it: ['qui', 'clicca qui', 'link', 'questo link', 'leggi di più', 'leggi tutto'],
  nl: ['hier', 'klik hier', 'link', 'deze link', 'meer', 'lees meer'],
  ja: ['こちら', 'ここ', 'リンク'],
}

const sets = new Map(Object.entries(vagueTexts).map(([language, phrases]) => [language, new Set(phrases)]))

/** Whether a link's text is vague in a language (BCP 47); never in a language that is not listed. */
function isVague(text: string, language: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return sets.get(language.toLowerCase().split('-')[0] ?? '')?.has(bare) ?? false
}
