import { existsSync, readdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, it } from 'vitest'
import { cleanSvg } from './clean-svg.ts'
import { expectHarmlessEverywhere } from './testing/harmless.ts'

const address = 'https://evil.example/x'
const samples = [
  `@im&#112;ort "${address}";`,
  `@im&amp;#112;ort "${address}";`,
  `@im\u0001port "${address}";`,
  `@im&#1;port "${address}";`,
  `rect{fill:ur&#108;(${address})}`,
  `rect{fill:ur&#x6c;(${address})}`,
  `ur&#1;l(${address})`,
  `rect{fill:\\75 rl(${address})}`,
  `\\75 rl(${address})`,
  `u\\72l(${address})`,
  `@\\69mport "${address}";`,
  `/**/@import/**/"${address}";`,
  `<!-- --> @import url(${address});`,
  `a{background:image-set("${address}" 1x)}`,
  `a{background:-webkit-image-set("${address}" 1x)}`,
  `a{--x:url(${address});fill:var(--x)}`,
  `a{fill:src("${address}")}`,
  `@font-face{font-family:x;src:url(${address})}`,
  `@font-face{font-family:x;src:local(x),url(${address})}`,
  `@document url(${address}){a{b:c}}`,
  `@supports (background:url(${address})){a{b:c}}`,
  `a{b:url("#a\\"),url(${address}`,
  'a&lt;b&#0;c&#1;d&#xd800;e&#xffff;f]]&gt;g',
  'a<b\u0000c\u0001d\ufffee]]>f',
  `<?xml-stylesheet href="${address}"?>`,
  `<!DOCTYPE svg SYSTEM "${address}">`,
  `<!DOCTYPE svg [<!ENTITY a "@import '${address}';"><!ENTITY % b SYSTEM "${address}">%b;]>`,
  '&a;&nbsp;&lt;script>alert(1)&lt;/script>',
  `<g xml:base="${address}"><use href="#a"/></g>`,
  `<foreignObject><link rel="stylesheet" href="${address}"/></foreignObject>`,
  `<image xmlns:y="http://www.w3.org/1999/xlink" y:href="${address}"/>`,
  `<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>`,
  '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
  `<animate attributeName="href" values="${address}"/><set attributeName="xlink:href" to="${address}"/>`,
  '<rect ONCLICK="alert(1)" onload=alert(1) x=1 x=2/>',
  '" onload="alert(1)',
  "' onload='alert(1)",
  ']]><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<title><style><img src=x onerror=alert(1)></style></title>',
  '<svg><svg><desc><svg><script>alert(1)</script></svg></desc></svg></svg>',
  '<table><tr><svg><p><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
]

describe('a hostile drawing', () => {
  it.each(samples)('%j is written as harmless XML in every position', (sample) => expectHarmlessEverywhere(sample))

  const files = '../shared/suites/xss-files'
  it.runIf(existsSync(files))('from the public files is harmless, and draws or is rejected', async () => {
    for (const name of readdirSync(files).filter((each) => !/\.(png|jpe?g|svgz)$/.test(each))) {
      const source = readFileSync(`${files}/${name}`, 'utf8')
      expectHarmlessEverywhere(source)
      const cleaned = name.endsWith('.svg') ? cleanSvg(source) : null
      if (cleaned && /viewBox|\swidth=/.test(cleaned.svg)) await sharp(Buffer.from(cleaned.svg)).metadata()
    }
  })

  const strings = '../shared/suites/xss.jsonl'
  const stride = process.env.MASTHEAD_LONG_TESTS ? 1 : 20
  it.runIf(existsSync(strings))(
    `from the public strings (one in ${stride}) is harmless too`,
    { timeout: 300_000 },
    () => {
      const lines = readFileSync(strings, 'utf8').trim().split('\n')
      for (const line of lines.filter((_, index) => index % stride === 0))
        expectHarmlessEverywhere(JSON.parse(line).payload)
    },
  )
})
