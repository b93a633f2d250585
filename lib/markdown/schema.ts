/** What authors' HTML may hold: the elements and attributes that real posts use (counted over 13,000 files), and nothing that runs, loads or escapes. */
import type { Schema } from 'hast-util-sanitize'

const alignment: [string, ...string[]] = ['align', 'left', 'center', 'right', 'justify']
const classes: [string, ...string[]] = ['className', 'wide', 'align-center', 'align-right']

export const schema: Schema = {
  allowComments: false,
  allowDoctypes: false,
  // Ids are kept as typed: `ids.ts` keeps the reserved prefix free. A prefix here would break every link to a heading.
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style', 'title', 'template', 'object', 'embed', 'applet', 'svg', 'math', 'noembed', 'noframes', 'frameset'],
  ancestors: Object.fromEntries(
    ['tbody', 'td', 'th', 'thead', 'tfoot', 'tr', 'caption', 'colgroup'].map((name) => [name, ['table']]),
  ),
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    poster: ['http', 'https'],
    cite: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'section', 'aside', 'blockquote', 'hr', 'br', 'wbr'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'code', 'figure', 'figcaption', 'details', 'summary'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'data', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp'],
    ...['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'ruby', 'rb', 'rp', 'rt', 'rtc'],
    ...['img', 'picture', 'video', 'audio', 'source', 'track', 'iframe', 'progress', 'meter', 'input'],
  ],
  attributes: {
    '*': ['id', 'title', 'lang', 'dir'],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', ['className', 'data-footnote-backref']],
    aside: ['dataCallout'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    blockquote: ['cite'],
    code: ['dataMeta', ['className', /^language-./, 'math-inline', 'math-display']],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    div: [classes, alignment],
    figure: [classes],
    h1: [alignment],
    h2: [alignment],
    h3: [alignment],
    h4: [alignment],
    h5: [alignment],
    h6: [alignment],
    iframe: ['src', 'title', 'width', 'height'],
    img: ['src', 'alt', 'width', 'height', classes],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task-list-item']],
    meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I'], ['className', 'contains-task-list']],
    p: [classes, alignment, 'dataCalloutTitle'],
    progress: ['value', 'max'],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    source: ['src', 'type'],
    span: ['dataMore'],
    td: ['colSpan', 'rowSpan', 'headers', alignment],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr', alignment],
    time: ['dateTime'],
    track: ['src', 'kind', 'label', 'srcLang', 'default'],
    ul: [['className', 'contains-task-list']],
    video: ['src', 'poster', 'width', 'height', 'controls', 'loop', 'muted', 'playsInline', 'preload'],
  },
}

/** Attributes whose loss no reader notices: the page has its own way of doing what they ask. */
export const unnoticedAttributes: ReadonlySet<string> = new Set([
  ...['className', 'target', 'rel', 'loading', 'decoding', 'fetchPriority', 'crossOrigin', 'referrerPolicy', 'sizes'],
  ...['border', 'cellPadding', 'cellSpacing', 'vAlign', 'bgColor', 'frameBorder', 'allow', 'allowFullScreen', 'autoPlay'],
  ...['align', 'width', 'height', 'noWrap', 'scrolling', 'marginWidth', 'marginHeight', 'role', 'tabIndex', 'name'],
  ...['itemProp', 'itemScope', 'itemType', 'clear', 'type', 'language'],
])
