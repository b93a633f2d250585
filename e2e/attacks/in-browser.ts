/** For tests: functions evaluated inside the page. Each is self-contained, since it is sent to the browser as text. */

/** Everything in the document that could run, load or redirect, one per line. */
export function activeInBrowser(): string[] {
  const elements =
    'script:not([type="application/ld+json"]),style,base,link,object,embed,applet,iframe,frame,frameset,template,noscript,foreignObject,animate,set,meta:not([name="description"])'
  const addresses =
    /^(?:href|src|srcset|action|formaction|data|poster|cite|background|xlink:href|longdesc|ping|manifest)$/i
  const active = /^(?:javascript|vbscript|data:text\/html|data:image\/svg|blob|filesystem):?/
  const found = [...document.querySelectorAll(elements)].map((element) => `active: ${element.outerHTML.slice(0, 200)}`)
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      const bare = value.replace(/[\u0000-\u0020\u007f-\u009f]/g, '').toLowerCase()
      if (/^on|^srcdoc$/i.test(name) || (addresses.test(name) && active.test(bare)))
        found.push(`active: ${name}="${value.slice(0, 100)}" of ${element.outerHTML.slice(0, 200)}`)
    }
  return found
}

/** Hovers, focuses, types into and clicks every element. Links to other pages, which a page may have, are not followed. */
export function touchEverything(): void {
  const stay = (event: Event) => {
    const { target } = event
    const link = target instanceof Element && target.closest('a[href],area[href]')
    const href = link ? (link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '') : ''
    let scheme = 'http:'
    try {
      scheme = new URL(href, 'http://attacked.example/').protocol
    } catch {
      // Leads nowhere.
    }
    if (/^(?:https?|mailto|tel|ftp):$/.test(scheme)) event.preventDefault()
  }
  addEventListener('click', stay, true)
  addEventListener('submit', (event) => event.preventDefault(), true)
  const bubbling =
    'mouseover mouseenter mousemove mousedown mouseup mouseout mouseleave dblclick contextmenu auxclick pointerover pointerenter pointerdown pointermove pointerup pointerout touchstart touchend focusin keydown keypress keyup input change select wheel drag dragstart dragenter drop copy cut paste scroll toggle beforetoggle animationstart animationend transitionend load error begin'
  for (const element of document.querySelectorAll('*')) {
    for (const type of bubbling.split(' ')) element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }))
    if (element instanceof HTMLElement || element instanceof SVGElement) element.focus()
    if (element instanceof HTMLElement) element.click()
    else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }
}
