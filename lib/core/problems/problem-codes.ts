/** Every problem code, with its severity, cause and cure. `docs/guide/problems.md` is generated from this table; code names are permanent. */

type CodeEntry = {
  severity: 'error' | 'warning'
  /** `npm run check -- --fix` corrects it. */
  mends?: true
  /** A fixed code cannot be changed in `site.yml: problems`. */
  fixed?: true
  /** Why it is reported, for the guide. */
  cause: string
  /** How to fix it, for the guide. */
  cure: string
}

const error = (cause: string, cure: string): CodeEntry => ({ severity: 'error', cause, cure })
const fixed = (cause: string, cure: string): CodeEntry => ({ severity: 'error', fixed: true, cause, cure })
const warning = (cause: string, cure: string): CodeEntry => ({ severity: 'warning', cause, cure })
const mended = (cause: string, cure: string): CodeEntry => ({ ...warning(cause, cure), mends: true })

const table = {
  // Files
  'file-type': error('content/ contains a file of a kind that is not published.', 'Remove it, or move it to public/.'),
  'file-empty': error('A content file is empty.', 'Write front matter and a body, or delete the file.'),
  'file-not-text': fixed('A content file is not UTF-8 text.', 'Save it as UTF-8.'),
  'merge-conflict': fixed(
    'git left a merge conflict in a file.',
    'Keep the right version, and delete the lines <<<<<<<, ======= and >>>>>>>.',
  ),
  'text-garbled': warning(
    'Text went through a program with another encoding: `Itâ€™s` for `It’s`.',
    'Write it as the message shows, or ignore this if the text is about encodings.',
  ),
  'file-is-folder': error(
    'A folder is named like a content file.',
    'Rename the folder, or move the text to index.md inside it.',
  ),
  'file-link': fixed('content/ or public/ contains a symbolic link.', 'Replace the link with the file itself.'),
  'file-limit': fixed('A file is larger than the limit.', 'Split it, or remove everything that is not text.'),
  'file-name': error('A file name yields no address.', 'Rename the file, or set slug:.'),
  'file-name-windows': warning(
    'Windows refuses a file name, so nobody can check out the repository there.',
    'Rename the file.',
  ),
  'file-unused': warning(
    'No document shows or links to a file next to documents, so it is not published.',
    'Use its name in a document, move it to public/ to publish it anyway, or delete it.',
  ),
  'section-file': warning(
    'A file describes a whole folder for another system, such as _index.md of Hugo or the data files of Eleventy.',
    'Write what readers should see of it where the message says, and delete the file.',
  ),
  'folder-ignored': warning('A folder whose name begins with _ is not read.', 'Rename it, or ignore this warning.'),
  'folder-unknown': error(
    'A folder in content/ is none of those that the site reads.',
    'Use posts/, authors/, categories/, tags/, series/ or pages/.',
  ),
  'public-type': error(
    'public/ contains a file of a kind that is not published.',
    'Remove it; docs/guide/writing.md lists what public/ may contain.',
  ),
  // Front matter
  'front-matter-missing': fixed(
    'A file has no front matter.',
    'Begin the file with a line ---, the keys, and another line ---.',
  ),
  'front-matter-unclosed': fixed('The front matter is opened but never closed.', 'Add a line --- after the last key.'),
  'front-matter-late': fixed(
    'Something precedes the opening --- of the front matter.',
    'Make --- the first line of the file.',
  ),
  'front-matter-fence': warning(
    'The opening --- of the front matter is missing, or the closing one has extra spaces or dashes.',
    'Add the line, or reduce it to exactly three dashes.',
  ),
  'front-matter-language': fixed(
    'The front matter is in an unsupported language, such as JavaScript.',
    'Write it in YAML between two lines ---.',
  ),
  'front-matter-yaml': fixed('The front matter is not valid YAML.', 'Correct the line in the message.'),
  'front-matter-toml': fixed('The front matter between +++ is not valid TOML.', 'Correct the line in the message.'),
  'front-matter-duplicate-key': warning('A key occurs twice; the last one counts.', 'Keep one.'),
  'front-matter-comment': warning(
    'Part of a value begins with #, which YAML treats as a comment.',
    'Put the value in quotes, or add a space after the # of a comment.',
  ),
  'front-matter-alias': fixed('YAML aliases, anchors and merge keys are refused.', 'Write the value out.'),
  'front-matter-shape': fixed('The front matter is not a list of keys and values.', 'Write one key: value per line.'),
  'key-unknown': warning('A key is unknown.', 'Move it under extra: if it is your own, or remove it.'),
  'key-misspelt': error('A key is one or two letters away from a known key.', 'Spell it as suggested.'),
  'key-reserved': warning('A key with a reserved name was left out.', 'Remove it.'),
  'key-conflict': warning('Two keys with the same meaning have different values; one is used.', 'Remove the other.'),
  'value-invalid': fixed('A value is of the wrong kind.', 'Write it as the message shows.'),
  'value-missing': fixed('A required key is missing or empty.', 'Add it.'),
  'value-markup': warning('A line of front matter contains control characters, which are left out.', 'Remove them.'),
  'value-unusable': warning('A value that cannot be used was left out.', 'Correct or remove it.'),
  // Dates
  'date-missing': fixed('A post has no date, neither in front matter nor in its file name.', 'Add date: YYYY-MM-DD.'),
  'date-invalid': fixed('A date does not exist, or is not written year first.', 'Write it as YYYY-MM-DD.'),
  'date-differs': warning(
    'The date in the file name differs from the date in the front matter, which counts.',
    'Make them equal.',
  ),
  'draft-overdue': warning('The date of a draft has passed.', 'Publish it, or change its date.'),
  'date-updated-early': warning('updated is before date.', 'Correct one of the two.'),
  'date-updated-late': warning('updated is in the future.', 'Write the day of the change.'),
  'date-expires-early': warning(
    'expires is not after date, so nobody would ever see the post or page.',
    'Write a later day, or remove expires.',
  ),
  // Languages
  'translation-unknown': error(
    'translation_of names no document in another language.',
    'Write the name of the file that this one translates.',
  ),
  'language-unknown': warning(
    'A folder, a file name or languages: names a language that the site does not have.',
    'Add the language to languages: in content/site.yml, or correct the name.',
  ),
  'language-contradiction': warning(
    'The folder, the name and the lang: of a text name different languages of the site.',
    'Let them name the same language.',
  ),
  'language-links': error(
    'A page and its versions in other languages do not all list each other.',
    'Report it as a bug: pages list their versions themselves.',
  ),
  'translation-several': error(
    'Two documents of one language are translations of the same document.',
    'Correct translation_of: in one of the two, or rename its file.',
  ),
  // Authors
  'author-unknown': fixed(
    'author_staff_member is an id without a file in content/authors/.',
    'Correct the id, or add the file.',
  ),
  'author-missing': fixed('A post has no author and site.yml sets no default_author.', 'Add author_staff_member.'),
  'author-no-profile': warning(
    'A name without a profile looks like an id, or almost like the name of an existing author.',
    'Correct it, add content/authors/<id>.md, or write a guest’s name as readers should see it.',
  ),
  'author-role': warning(
    'A role in a byline is one or two letters away from a usual one.',
    'Spell it as suggested, or ignore this warning if it is meant.',
  ),
  'author-unused': warning('No post names this author.', 'Name the author in a post, or remove the file.'),
  'author-no-picture': warning(
    'An author has no picture, although most authors do.',
    'Add image_path to the author’s file.',
  ),
  'author-id': fixed('The name of an author file is not a valid id.', 'Use only letters, digits, _ . and -.'),
  'author-duplicate': fixed('Two author ids differ only in case.', 'Rename one of the files.'),
  // Terms
  'term-invalid': fixed('The name of a category, tag or series yields no address.', 'Choose another name.'),
  'term-clash': fixed('Two different terms have the same address.', 'Rename one of them.'),
  'term-spelling': mended('A term is spelled in several ways.', 'Use the spelling in the message.'),
  'term-near-duplicate': warning('Two terms look like the same term.', 'Use the spelling in the message.'),
  'term-several': warning('A single term contains commas, and was probably meant as several.', 'Write a list.'),
  'term-reserved': fixed(
    'A term, document or file has a name that Windows reserves, such as con, aux or nul.',
    'Choose another name, slug or permalink.',
  ),
  'term-unused': warning('No post uses the category, tag or series of this file.', 'Use it, or remove the file.'),
  'category-missing': warning('A post has no category, although the site has categories.', 'Add categories.'),
  // Addresses
  'url-clash': fixed('Two documents have the same address.', 'Change the slug or permalink of one of them.'),
  'url-invalid': fixed('A permalink or slug yields no address.', 'Write it as the message shows.'),
  'url-case': warning(
    'Two addresses, or their folders, differ only in case, which some disks and hosts distinguish and others do not.',
    'Use the same case, with permalink, slug or address_case in site.yml.',
  ),
  'redirect-clash': fixed('A redirect starts at an address that is in use.', 'Remove the entry.'),
  'redirect-loop': fixed('Redirects form a loop.', 'Redirect each address to a page.'),
  'redirect-host': warning(
    'A folder is redirected, which the site’s host does not support: only its addresses in content/urls.txt are redirected.',
    'Redirect each address, or set host in site.yml to a host that redirects folders.',
  ),
  'url-lost': error(
    'The site does not answer an address of the list given to check --urls.',
    'Redirect it with redirect_from or site.yml: redirects, or declare it gone in content/urls.txt.',
  ),
  'ledger-lost': fixed(
    'An address that was once published has no document.',
    'Restore it, redirect it with redirect_from or site.yml: redirects, or add “gone” to its line.',
  ),
  'ledger-missing': warning(
    'content/urls.txt is missing although the site is published, or lacks posts that were published long ago.',
    'Restore the file, or run npm run ledger after the next deployment and commit it.',
  ),
  'ledger-invalid': fixed('A line of content/urls.txt is not an address.', 'Correct the line.'),
  // Site
  'site-missing': fixed('content/site.yml is missing.', 'Add it with at least title, description and url.'),
  'language-words': warning(
    'The interface has no words in the language of the site, so they are English, or simplified Chinese for traditional; dates and numbers are in the language itself.',
    'Write your own under words: in content/site.yml, or add a file for the language (docs/guide/languages.md).',
  ),
  'site-placeholder': warning(
    'url in site.yml is a placeholder such as https://example.com/, which feeds, social images and the sitemap would contain.',
    'Write the address where the site is served.',
  ),
  'theme-colour': error(
    'A colour in theme/theme.css is in a form that icons and social images cannot use.',
    'Write it as light-dark(#rrggbb, #rrggbb), or as #rrggbb for both schemes.',
  ),
  'theme-contrast': error(
    'A colour in theme/theme.css has too little contrast with the colour it is shown on.',
    'Make it darker or lighter, as the message says.',
  ),
  'own-component': error(
    'A file in components/own/ has no effect: no component has its name, or it does not export that component.',
    'Name it as the message says, or move it into a folder of its own.',
  ),
  'site-no-posts': warning('No post is published.', 'Add one to content/posts/.'),
  'state-unpublished-link': warning(
    'A link leads to a document that is not published.',
    'Publish it, or remove the link.',
  ),
  'featured-several': warning(
    'Several posts are featured; the newest one leads the front page.',
    'Remove featured: from the others, or ignore this if they should follow it.',
  ),
  'series-part': warning('Two posts of a series have the same part number.', 'Number them differently.'),
  // Bodies
  'title-duplicate': warning('Two published documents have the same title.', 'Give one of them another title.'),
  'title-long': warning(
    'A title is so long that lists, search engines and social networks cut it.',
    'Shorten it, and move the rest to subtitle.',
  ),
  'description-duplicate': warning(
    'Two published documents have the same description.',
    'Describe what each is about.',
  ),
  'description-long': warning(
    'A description is so long that search engines and social networks cut it.',
    'Shorten it.',
  ),
  'body-empty': warning(
    'A published or scheduled post has no text, or a page has only the layout of another system.',
    'Write it, make it a draft, or delete the file.',
  ),
  'body-limit': fixed(
    'A body exceeds the limits of size or nesting, or takes too long to process.',
    'Split or simplify it.',
  ),
  'html-removed': warning(
    'HTML that is not allowed was removed.',
    'Remove it, or use one of the alternatives in the guide.',
  ),
  'html-repaired': warning('Broken HTML was repaired.', 'Close or remove the tag.'),
  'url-unsafe': warning('An address with a scheme that is not allowed was removed.', 'Use https:, mailto: or tel:.'),
  'link-dead': error('A link leads to a document of this site that does not exist.', 'Correct the address.'),
  'comments-invalid': error(
    'A file of kept comments cannot be read.',
    'Import the comments again, or remove the file.',
  ),
  'wiki-link': warning(
    'A wiki link names no published document, or several.',
    'Write the name or path of one document.',
  ),
  'link-anchor': warning('A link leads to a heading that does not exist.', 'Correct the part after #.'),
  'link-outside': error('A link leads to a file outside the site.', 'Correct the path.'),
  'link-text': warning('The text of a link is only “here” or the like.', 'Describe what the link leads to.'),
  'link-insecure': warning(
    'A link to another site, or a service in site.yml, uses http.',
    'Write https: if the site supports it.',
  ),
  'link-malformed': warning('An address is malformed.', 'Correct it.'),
  'reference-undefined': warning('A reference-style link or footnote has no definition.', 'Add the definition.'),
  'heading-h1': warning('The body has an h1, so its headings are shown one level lower.', 'Begin at ##.'),
  'heading-skipped': warning('A heading level is skipped.', 'Use the next level.'),
  'heading-empty': warning('A heading has no text.', 'Write it or remove it.'),
  'code-language': warning(
    'The language of a code block is unknown; the code is shown as plain text.',
    'Use the suggested name.',
  ),
  'code-unclosed': warning(
    'A code fence is never closed: everything after it is shown as code.',
    'Close it at the end of the code.',
  ),
  'math-invalid': warning('A formula is invalid; its source is shown.', 'Correct the formula.'),
  'diagram-invalid': warning('A diagram is invalid; its source is shown.', 'Correct the diagram.'),
  'diagram-alt': warning('A diagram has no text alternative.', 'Add a line %% alt: … to the diagram.'),
  'embed-blocked': warning(
    'A frame from a host that is not allowed became a link.',
    'Keep the link, or use YouTube or Vimeo.',
  ),
  'callout-unknown': warning(
    'A quote begins like a callout, but of an unknown kind.',
    'Use one of the kinds in the guide.',
  ),
  'container-unclosed': warning(
    'A block opened with ::: and a name is never closed: everything after it belongs to the block.',
    'Add a line ::: at its end.',
  ),
  'syntax-unknown': warning(
    'Text uses syntax of another Markdown dialect; it is shown as typed, or hidden if it is a comment.',
    'Write it as the message shows.',
  ),
  'markdown-slip': warning(
    'Markdown has a slip: it is shown as typed, drops words, or probably does not do what was meant.',
    'Write it as the message shows.',
  ),
  'emoji-unknown': warning('An emoji code does not exist; it is shown as typed.', 'Use the suggested code.'),
  'code-meta': warning(
    'Words after the language of a code fence have no meaning here, or mark nothing.',
    'Remove them, or spell them as in the guide.',
  ),
  'liquid-unknown': warning(
    'A Liquid tag is not supported; it is shown as typed.',
    'Write what the message shows, or put the tag in backticks.',
  ),
  'shortcode-unknown': warning(
    'A shortcode of another system is not supported; it is shown as typed.',
    'Write what the message shows.',
  ),
  'kramdown-unknown': warning('A kramdown attribute is not supported; it is shown as typed.', 'Remove it.'),
  'mdx-invalid': fixed('An .mdx file does not compile.', 'Correct the line in the message.'),
  'mdx-component': fixed(
    'An .mdx file uses a component that does not exist.',
    'Use one of the components in the message.',
  ),
  'mdx-prop': warning(
    'A component in an .mdx file has an unknown prop or value, lacks a required prop, or has content that it does not show.',
    'Write it as the message shows.',
  ),
  'mdx-import': fixed(
    'Import and export lines of code are not supported in .mdx, and neither is an imported picture used in code.',
    'Remove them; all components are available by name.',
  ),
  // Images
  'image-missing': error('An image does not exist.', 'Correct the path, or add the file.'),
  'image-case': error('The path of an image differs from the file in case.', 'Write the path as the file is spelled.'),
  'image-alt': warning('An image has no alternative text.', 'Describe it; for decoration write alt="" in HTML.'),
  'image-alt-vague': warning(
    'An alternative text describes nothing: a file name, or “image”.',
    'Describe what the picture shows.',
  ),
  'image-oversized': warning('A picture file is much larger than any page needs.', 'Save it at a smaller size.'),
  'image-remote': warning(
    'An image is on another host; a placeholder with its alternative text is shown.',
    'Copy the picture to the folder of the post, or allow the host in site.yml.',
  ),
  'image-unreadable': fixed('An image file is damaged, or of another format than its name says.', 'Replace the file.'),
  'image-limit': fixed('An image is larger than 50 megapixels or 20 MB.', 'Make it smaller.'),
  'image-outside': fixed(
    'An image path leads out of the site.',
    'Put the image into the folder of the post or into public/images/.',
  ),
  'image-cleaned': warning(
    'An SVG contains scripts or external addresses, which were left out.',
    'Remove them from the drawing, or embed what they refer to.',
  ),
  // Built pages
  'page-title': warning('A page has no title or description.', 'Add them.'),
  'page-heading': error('A page has no h1, or several.', 'Give it exactly one.'),
  'page-id': error('An id occurs twice on a page.', 'Rename or remove one of the elements.'),
  'page-inline': error(
    'A page contains inline code or style that its policy refuses.',
    'Use a class or a component instead.',
  ),
  'page-mixed-content': error('A page served by https loads something by http.', 'Write https:.'),
  'page-third-party': error(
    'A page loads something from another site.',
    'Copy the file to this site, or allow its host in site.yml.',
  ),
  'link-external': warning('A link to another site no longer works.', 'Correct or remove it.'),
  'feed-id': error(
    'Two posts have the same id in feeds, so feed readers show only one of them.',
    'Change id: in one of them.',
  ),
  'card-font': error(
    'card_fonts in site.yml names a file that does not exist, or is not a .ttf or .otf font.',
    'Put the font into fonts/ next to content/ and write fonts/Name.ttf, or remove the entry.',
  ),
  'card-glyph': warning(
    'A title contains characters that the site’s fonts lack: its social image omits them, or shows the name of the site instead.',
    'Ignore this, or add a font with these characters to site.yml: card_fonts.',
  ),
  'page-budget': warning(
    'A page exceeds its budget: 240 kB of HTML for a text and 60 kB around it, 150 kB for a list, and 4 requests besides fonts and images.',
    'Split a long text. For lists of posts, lower page_size in content/site.yml. If the 60 kB are exceeded, simplify the site’s components.',
  ),
  'asset-missing': error('A page loads a file that is not published.', 'Correct the address.'),
} as const satisfies Record<string, CodeEntry>

export type ProblemCode = keyof typeof table

/** Code → severity, cause and cure. */
export const problemCodes: Readonly<Record<ProblemCode, CodeEntry>> = table
