/** Every problem code: its severity, what it means and what mends it. `docs/guide/problems.md` is generated from this table; names are permanent. */

type CodeEntry = {
  severity: 'error' | 'warning'
  /** `npm run check -- --fix` mends it. */
  mends?: true
  /** A fixed code cannot be changed in `site.yml: problems`. */
  fixed?: true
  /** Why it is reported, for the guide. */
  cause: string
  /** What an author does about it, for the guide. */
  cure: string
}

const error = (cause: string, cure: string): CodeEntry => ({ severity: 'error', cause, cure })
const fixed = (cause: string, cure: string): CodeEntry => ({ severity: 'error', fixed: true, cause, cure })
const warning = (cause: string, cure: string): CodeEntry => ({ severity: 'warning', cause, cure })
const mended = (cause: string, cure: string): CodeEntry => ({ ...warning(cause, cure), mends: true })

const table = {
  // Files
  'file-type': error(
    'A file of a kind that the site does not publish lies under content/.',
    'Remove it, or move it to public/.',
  ),
  'file-empty': error('A content file is empty.', 'Write front matter and a body, or delete the file.'),
  'file-not-text': fixed('A content file is not UTF-8 text.', 'Save it as UTF-8.'),
  'file-is-folder': error(
    'A folder is named like a content file.',
    'Rename the folder, or put the text in its index.md.',
  ),
  'file-link': fixed('A symbolic link lies under content/ or public/.', 'Replace the link by the file itself.'),
  'file-limit': fixed('A file is larger than the limit.', 'Split it, or remove what is not text.'),
  'file-name': error('No address can be made from a file name.', 'Rename the file, or set slug.'),
  'folder-ignored': warning('A folder whose name begins with _ is not read.', 'Rename it, or ignore this.'),
  'folder-unknown': error(
    'A folder under content/ that belongs to nothing.',
    'Use posts/, authors/, categories/ or pages/.',
  ),
  'public-type': error(
    'A file of a kind that public/ does not publish.',
    'Remove it, or see docs/guide/writing.md for what public/ may hold.',
  ),
  // Front matter
  'front-matter-missing': fixed('A file has no front matter.', 'Begin the file with --- , the keys, and --- .'),
  'front-matter-unclosed': fixed('The front matter is opened but never closed.', 'Add a line --- after the last key.'),
  'front-matter-late': fixed(
    'Something stands before the opening --- of the front matter.',
    'Make --- the first line of the file.',
  ),
  'front-matter-fence': warning(
    'The closing --- of the front matter carries spaces or more dashes.',
    'Leave exactly three dashes on the line.',
  ),
  'front-matter-language': fixed(
    'The front matter is in another language than YAML.',
    'Write it in YAML between two --- lines.',
  ),
  'front-matter-yaml': fixed('The front matter is not valid YAML.', 'Mend the line named.'),
  'front-matter-duplicate-key': warning('A key stands twice; the last one counts.', 'Keep one.'),
  'front-matter-comment': warning(
    'A part of a value begins with # and is a comment for YAML.',
    'Put the value in quotes, or a space after the #.',
  ),
  'front-matter-alias': fixed('YAML aliases, anchors and merge keys are refused.', 'Write the value out.'),
  'front-matter-shape': fixed('The front matter is not a list of keys and values.', 'Write one key: value a line.'),
  'key-unknown': warning('A key that the site does not know.', 'Move it under extra: if it is your own, or remove it.'),
  'key-misspelt': error('A key one or two letters away from a known key.', 'Spell it as suggested.'),
  'key-reserved': warning('A key with a reserved name was left out.', 'Remove it.'),
  'key-conflict': error('Two keys that mean the same have different values.', 'Keep the canonical one.'),
  'value-invalid': fixed('A value is of the wrong kind.', 'Write it as the message shows.'),
  'value-missing': fixed('A required key is missing or empty.', 'Add it.'),
  'value-markup': warning('A line of front matter holds control characters, which are left out.', 'Remove them.'),
  'value-unusable': warning('A value that cannot be used was left out.', 'Correct or remove it.'),
  // Dates
  'date-missing': fixed('A post has no date, neither in front matter nor in its file name.', 'Add date: YYYY-MM-DD.'),
  'date-invalid': fixed('A date that does not exist, or does not start with the year.', 'Write it as YYYY-MM-DD.'),
  'date-differs': warning(
    'The date in the file name differs from the date in the front matter, which counts.',
    'Make them equal.',
  ),
  'draft-overdue': warning('A draft whose day has gone by.', 'Publish it, or give it another day.'),
  'date-updated-early': warning('updated is before date.', 'Correct one of the two.'),
  // Authors
  'author-unknown': fixed(
    'author_staff_member names an id without a file in content/authors/.',
    'Correct the id, or add the file.',
  ),
  'author-missing': fixed('A post has no author and site.yml sets no default_author.', 'Add author_staff_member.'),
  'author-no-profile': warning(
    'A name without a profile looks like an id, or nearly like the name of someone who has one.',
    'Correct it, add content/authors/<id>.md, or write the name of a guest as readers are to see it.',
  ),
  'author-unused': warning('An author whom no post names.', 'Name them in a post, or remove the file.'),
  'author-no-picture': warning(
    'An author without a picture, where most authors have one.',
    'Add image_path to the author’s file.',
  ),
  'author-id': fixed('An author file name is not a valid id.', 'Use letters, digits, _ . and - only.'),
  'author-duplicate': fixed('Two author ids are equal in lower case.', 'Rename one of the files.'),
  // Terms
  'term-invalid': fixed('A category, tag or series name of which no address can be made.', 'Choose another name.'),
  'term-clash': fixed('Two different terms meet in one address.', 'Rename one of them.'),
  'term-spelling': mended('A term is spelt in several ways.', 'Use the spelling named.'),
  'term-near-duplicate': warning('Two terms look like the same one.', 'Use the spelling named.'),
  'term-several': warning('A single term with commas in it, probably meant as several.', 'Write a list.'),
  'term-reserved': fixed(
    'A term, document or file has a name that Windows reserves, such as con, aux or nul.',
    'Choose another name, slug or permalink.',
  ),
  'term-unused': warning('A category file that no post uses.', 'Use it, or remove the file.'),
  'category-missing': warning('A post without a category, on a site that has categories.', 'Add categories.'),
  // Addresses
  'url-clash': fixed('Two documents claim one address.', 'Change slug or permalink of one of them.'),
  'url-invalid': fixed('A permalink or slug of which no address can be made.', 'Write it as the message shows.'),
  'url-case': warning(
    'Two addresses, or their folders, differ only in upper and lower case; some disks and hosts tell them apart and some do not.',
    'Spell them the same, with permalink, slug or address_case in site.yml.',
  ),
  'redirect-clash': fixed('A redirect begins at an address that is taken.', 'Remove the entry.'),
  'redirect-loop': fixed('Redirects lead in a circle, or to each other.', 'Lead each to a page.'),
  'redirect-host': warning(
    'A folder is redirected, and the host of the site cannot do that: only its addresses in content/urls.txt are.',
    'Redirect each address, or set host in site.yml to one that redirects folders.',
  ),
  'url-lost': error(
    'An address in a list given to check --urls that the site does not answer.',
    'Redirect it by redirect_from or site.yml: redirects, or declare it gone in content/urls.txt.',
  ),
  'ledger-lost': fixed(
    'An address that was once published has no document.',
    'Restore it, redirect it by redirect_from or site.yml: redirects, or write gone after its line.',
  ),
  'ledger-missing': warning(
    'The site is published and content/urls.txt is missing, or lacks posts that were published long ago.',
    'Restore the file, or run npm run ledger after the next deployment and commit it.',
  ),
  'ledger-invalid': fixed('A line of content/urls.txt is not an address.', 'Correct the line.'),
  // Site
  'site-missing': fixed('There is no content/site.yml.', 'Add it; title, description and url are enough.'),
  'site-no-posts': warning('No post is published.', 'Add one to content/posts/.'),
  'state-unpublished-link': warning(
    'A link leads to a document that is not published.',
    'Publish it, or remove the link.',
  ),
  'featured-several': warning(
    'Several posts are featured; the newest leads the front page.',
    'Remove featured: from the others, or ignore this if they are to come first after it.',
  ),
  'series-part': warning('Two posts of a series have the same part.', 'Number them differently.'),
  // Bodies
  'title-duplicate': warning('Two published documents have the same title.', 'Tell them apart.'),
  'title-long': warning(
    'A title that lists, search engines and social networks cut.',
    'Shorten it; subtitle takes the rest.',
  ),
  'description-duplicate': warning('Two published documents have the same description.', 'Say what each is about.'),
  'description-long': warning('A description that search engines and social networks cut.', 'Shorten it.'),
  'body-empty': warning('A post has no body.', 'Write it, or delete the file.'),
  'body-limit': fixed(
    'A body is larger or more deeply nested than the limit, or takes too long to read.',
    'Split or simplify it.',
  ),
  'html-removed': warning('HTML that is not allowed was removed.', 'Remove it, or use what the guide offers.'),
  'html-repaired': warning('Broken HTML was repaired.', 'Close or remove the tag.'),
  'url-unsafe': warning('An address with a scheme that is not allowed was removed.', 'Use https:, mailto: or tel:.'),
  'link-dead': error('A link to a document of this site that does not exist.', 'Correct the address.'),
  'link-anchor': warning('A link to a heading that does not exist.', 'Correct the part after #.'),
  'link-outside': error('A link to a file outside the site.', 'Correct the path.'),
  'link-text': warning('A link that says only “here” or the like.', 'Let the link say what it leads to.'),
  'link-insecure': warning('A link to another site by http.', 'Write https: where the site answers it.'),
  'link-malformed': warning('An address that cannot be read.', 'Correct it.'),
  'reference-undefined': warning('A reference-style link or a footnote without its definition.', 'Add the definition.'),
  'heading-h1': warning('The body has an h1 of its own; it is shown one level lower.', 'Begin at ##.'),
  'heading-skipped': warning('A heading level is skipped.', 'Use the next level.'),
  'heading-empty': warning('A heading without text.', 'Write it or remove it.'),
  'code-language': warning('A code language that is not known; shown as text.', 'Use the name suggested.'),
  'code-unclosed': warning(
    'A fence of code that is never closed: all that follows is shown as code.',
    'Close it where the code ends.',
  ),
  'math-invalid': warning('A formula that cannot be read; its source is shown.', 'Correct the formula.'),
  'diagram-invalid': warning('A diagram that cannot be drawn; its source is shown.', 'Correct the diagram.'),
  'diagram-alt': warning('A diagram without a text alternative.', 'Add a line %% alt: … to it.'),
  'embed-blocked': warning(
    'A frame of a host that is not allowed became a link.',
    'Keep the link, or use YouTube or Vimeo.',
  ),
  'callout-unknown': warning(
    'A quote that begins like a callout of a kind there is not.',
    'Use one of the five kinds.',
  ),
  'container-unclosed': warning(
    'A block opened by ::: and a name is never closed: all that follows belongs to it.',
    'Add a line ::: where it ends.',
  ),
  'syntax-unknown': warning(
    'Text is marked as in another Markdown dialect, which means nothing here; it is shown as typed.',
    'Write it as the message shows.',
  ),
  'emoji-unknown': warning('An emoji code that does not exist; it is shown as typed.', 'Use the code suggested.'),
  'code-meta': warning(
    'Words after the language of a code fence that mean nothing here.',
    'Remove them, or spell them as the guide does.',
  ),
  'liquid-unknown': warning('A Liquid tag that is not understood; shown as typed.', 'Replace it by Markdown.'),
  'shortcode-unknown': warning('A shortcode of another system; shown as typed.', 'Replace it by Markdown.'),
  'kramdown-unknown': warning('A kramdown attribute that is not understood; shown as typed.', 'Remove it.'),
  'mdx-invalid': fixed('An .mdx file that does not compile.', 'Correct the line named.'),
  'mdx-component': fixed('An .mdx file uses a component that does not exist.', 'Use one of the components named.'),
  'mdx-import': fixed('import and export lines do nothing in .mdx.', 'Remove them; components are available by name.'),
  // Images
  'image-missing': error('An image that does not exist.', 'Correct the path, or add the file.'),
  'image-case': error('An image whose path differs in upper and lower case.', 'Spell the path as the file.'),
  'image-alt': warning('An image without alternative text.', 'Describe it; alt="" in HTML says that it is decoration.'),
  'image-alt-vague': warning(
    'An alternative text that says nothing: a file name, or “image”.',
    'Say what the picture tells its readers.',
  ),
  'image-oversized': warning('A picture file much larger than any page needs.', 'Save it smaller.'),
  'image-remote': warning(
    'An image on another host; a frame with its alt text is shown.',
    'Copy the picture beside the post, or list the host in site.yml.',
  ),
  'image-unreadable': fixed('A file that is not the image its name says, or is damaged.', 'Replace the file.'),
  'image-limit': fixed('An image larger than 50 megapixels or 20 MB.', 'Make it smaller.'),
  'image-outside': fixed(
    'An image path that leads out of the site.',
    'Put the image beside the post or in public/images/.',
  ),
  'image-cleaned': warning(
    'An SVG holds scripts or addresses outside itself; they were left out.',
    'Remove them from the drawing, or embed what they lead to.',
  ),
  // Built pages
  'page-title': warning('A page without title or description.', 'Add them.'),
  'page-heading': error('A page without an h1, or with several.', 'Give it exactly one.'),
  'page-id': error('An id stands twice on a page.', 'Rename or remove one of the elements.'),
  'page-inline': error(
    'A page holds inline code or style that its policy refuses.',
    'Use a class or a component instead.',
  ),
  'page-mixed-content': error('A page loads something by http that is served by https.', 'Write https:.'),
  'page-third-party': error(
    'A page loads something from another site.',
    'Copy it to this site, or allow its host in site.yml.',
  ),
  'link-external': warning('A link to another site no longer works.', 'Correct or remove it.'),
  'feed-id': error('Two posts have the same id in feeds, so that readers see one of them only.', 'Change id: in one.'),
  'card-font': error(
    'card_fonts in site.yml names a file that is not there, or that is no .ttf or .otf font.',
    'Put the font into the folder fonts/ beside content/ and write fonts/Name.ttf, or remove the entry.',
  ),
  'card-glyph': warning(
    'A title holds characters that the site’s fonts lack: its social image shows it without them, or the name of the site in its place.',
    'Leave it, or name a font that has them in site.yml: card_fonts.',
  ),
  'page-budget': warning(
    'A page is heavier than its budget: 300 kB of HTML, of which 60 kB may surround the text of a post, and 4 requests besides fonts and images.',
    'Split a long text; for a list lower page_size in content/site.yml.',
  ),
  'asset-missing': error('A page refers to a file that is not published.', 'Correct the address.'),
} as const satisfies Record<string, CodeEntry>

export type ProblemCode = keyof typeof table

/** Code → severity, cause and cure. */
export const problemCodes: Readonly<Record<ProblemCode, CodeEntry>> = table
