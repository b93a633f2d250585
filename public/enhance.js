/*
 * Ships to the browser: one small deferred script that adds to pages which work without it. Plain functions, one a feature,
 * no dependencies; it finds things by data attributes and classes of ours, never by ids, which authors may choose.
 */
;(() => {
  /** Words in other languages, or the owner's, are data of the script element (components/frame/enhancement.tsx). */
  const script = document.currentScript
  const words = {
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied',
    close: 'Close',
    picture: 'Picture',
    previous: 'Previous',
    next: 'Next',
    ...script.dataset,
  }
  const root = document.documentElement
  const wide = matchMedia('(min-width: 72rem)')
  const margin = matchMedia('(min-width: 79rem)')
  const one = (selector) => document.querySelector(selector)
  const all = (selector) => [...document.querySelectorAll(selector)]

  /** Light, dark, or as the system says; the line in <head> applies the choice before the next page is drawn. */
  function schemeSwitch() {
    const group = one('.switch')
    if (!group) return
    const bar = group.parentElement
    const foot = one('.foot .sheet')
    const phone = matchMedia('(max-width: 47.99rem)')
    const place = () => ((phone.matches && foot) || bar).append(group)
    if (phone.matches) place()
    phone.addEventListener('change', place)
    for (const input of group.querySelectorAll('input')) {
      input.checked = input.value === (root.dataset.theme ?? 'system')
      input.addEventListener('change', () => {
        const { value } = input
        if (value === 'system') delete root.dataset.theme
        else root.dataset.theme = value
        try {
          localStorage.scheme = value
        } catch {
          // Storage may be forbidden; the choice then holds for this page.
        }
      })
    }
  }

  /** The contents stand open beside a wide page, and say which section is being read. */
  function contents() {
    const list = one('[data-contents]')
    if (!list) return
    const fold = () => {
      list.firstElementChild.open = wide.matches
    }
    fold()
    wide.addEventListener('change', fold)
    const links = [...list.querySelectorAll('a')]
    const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    /** The section that the reader jumped to, and where the page stood then: it counts until they scroll on. */
    let jumped = -1
    let place = 0
    const mark = () => {
      if (Math.abs(scrollY - place) > 4) jumped = -1
      // A section is read from a third of the window on; towards the end of the page, which cannot scroll so far, from further below.
      const line = Math.max(innerHeight / 3, innerHeight - (root.scrollHeight - innerHeight - scrollY))
      const next = sections.findIndex((section) => section && section.getBoundingClientRect().top > line)
      const reached = next < 0 ? links.length - 1 : next - 1
      const current = jumped < 0 ? reached : jumped
      links.forEach((link, index) => {
        if (index === current) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      })
    }
    let waiting = false
    const soon = () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        mark()
      })
    }
    // After the browser has moved the page.
    const jump = () =>
      requestAnimationFrame(() => {
        jumped = links.findIndex((link) => link.hash === location.hash)
        place = scrollY
        mark()
      })
    for (const event of ['scroll', 'scrollend', 'resize']) addEventListener(event, soon, { passive: true })
    addEventListener('hashchange', jump)
    list.addEventListener('click', () => setTimeout(jump))
    jump()
  }

  /** Passing the page on: the system's own sheet where there is one, and the address for the clipboard. */
  function sharing() {
    const share = one('[data-share]')
    if (share && navigator.share) {
      share.hidden = false
      share.addEventListener('click', () => navigator.share({ title: document.title, url: address() }).catch(() => {}))
    }
    const copy = one('[data-copy-link]')
    copy?.addEventListener('click', async () => {
      const before = copy.textContent
      await navigator.clipboard.writeText(address())
      copy.textContent = copy.dataset.copyLink
      setTimeout(() => {
        copy.textContent = before
      }, 2000)
    })
  }
  const address = () => one('link[rel=canonical]')?.href ?? location.href

  /** Opens a picture over the page, with buttons and arrow keys to the others of the page. The link to its file remains a link. */
  function enlargedPictures() {
    const links = all('a[data-zoom]')
    const button = (label, act) => {
      const made = document.createElement('button')
      made.type = 'button'
      made.textContent = label
      made.addEventListener('click', act)
      return made
    }
    const open = (at) => {
      const dialog = document.createElement('dialog')
      const image = new Image()
      const caption = document.createElement('p')
      const bar = document.createElement('div')
      const show = (to) => {
        at = (to + links.length) % links.length
        const link = links[at]
        const shown = link.querySelector('img')
        const alt = shown?.alt ?? ''
        image.src = link.href
        // A drawing scrolls rather than become too small to read: its width attribute is that limit.
        image.style.minWidth = link.closest('.drawing') ? `${shown.getAttribute('width')}px` : ''
        image.alt = alt
        dialog.setAttribute('aria-label', alt || words.picture)
        const text = link.closest('figure')?.querySelector('figcaption')?.textContent ?? ''
        caption.textContent = links.length > 1 ? `${at + 1} / ${links.length} ${text}` : text
      }
      dialog.className = 'enlarged'
      caption.setAttribute('aria-live', 'polite')
      bar.append(caption)
      if (links.length > 1) {
        bar.append(
          button(words.previous, () => show(at - 1)),
          button(words.next, () => show(at + 1)),
        )
        const back = getComputedStyle(root).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
        dialog.addEventListener('keydown', ({ key }) => {
          if (/^Arrow(Left|Right)$/.test(key)) show(at + (key === back ? -1 : 1))
        })
      }
      const close = button(words.close, () => dialog.close())
      close.autofocus = true
      bar.append(close)
      dialog.append(image, bar)
      // Anywhere beside the buttons.
      dialog.addEventListener('click', ({ target }) => {
        if (!bar.contains(target)) dialog.close()
      })
      dialog.addEventListener('close', () => {
        dialog.remove()
        links[at].focus()
      })
      show(at)
      document.body.append(dialog)
      dialog.showModal()
    }
    links.forEach((link, index) => {
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        open(index)
      })
    })
  }

  /**
   * Shows footnotes in the margin too, where there is one, beside the block that refers to them. The list at the end remains the real one, so
   * these are hidden from screen readers. They float, so the style sheet keeps them clear of code, tables and each other.
   */
  function sideNotes() {
    if (!margin.matches) return margin.addEventListener('change', sideNotes, { once: true })
    const seen = new Set()
    for (const reference of all('.reading .prose a[data-footnote-ref]')) {
      const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)))
      if (!note || seen.has(note)) continue
      seen.add(note)
      const aside = document.createElement('span')
      aside.className = 'sidenote'
      aside.setAttribute('aria-hidden', 'true')
      aside.textContent = `${reference.textContent} `
      for (const part of note.querySelectorAll('p')) {
        const copy = part.cloneNode(true)
        for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove()
        for (const anchor of copy.querySelectorAll('a')) anchor.replaceWith(...anchor.childNodes)
        aside.append(...copy.childNodes, ' ')
      }
      reference.closest('.prose > *').before(aside)
    }
  }

  /** What scrolls sideways is a stop for the keyboard, as the page is sent; what turns out to have room is none. */
  function scrollRegions() {
    const set = (region) => {
      if (region.scrollWidth > region.clientWidth) region.tabIndex = 0
      else region.removeAttribute('tabindex')
    }
    const regions = all('.table-scroll, .math, .diagram-sheet, .drawing, figure.code > pre')
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) set(target)
    })
    for (const region of regions) observer.observe(region)
    document.fonts.ready.then(() => regions.forEach(set))
  }

  /** A button on every block of code. Takes [data-copy] (a session's commands), else the code without its removed lines. */
  function copyButtons() {
    if (!navigator.clipboard) return
    for (const figure of all('figure.code')) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'copy'
      button.textContent = words.copy
      button.setAttribute('aria-live', 'polite')
      button.addEventListener('click', async () => {
        const lines = [...figure.querySelectorAll('.line:not(.remove)')].map((line) => line.textContent)
        const done = await navigator.clipboard.writeText(figure.dataset.copy ?? lines.join('\n')).then(
          () => words.copied,
          () => words.notCopied,
        )
        button.textContent = done
        setTimeout(() => {
          button.textContent = words.copy
        }, 2000)
      })
      figure.append(button)
    }
  }

  /** A scrolled explanation shows the drawing of the step that is being read: the one that crosses a line in the lower half of the window. */
  function steps() {
    for (const figure of all('[data-steps]')) {
      const texts = figure.querySelectorAll('[data-step]')
      const mark = (current) => {
        for (const text of texts) text.parentElement.toggleAttribute('data-current', text === current)
      }
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) if (isIntersecting) mark(target)
        },
        { rootMargin: '-65% 0px -34.9%' },
      )
      mark(texts[0])
      figure.dataset.steps = 'live'
      // The room that the drawing takes above the texts on a phone, in the unit that grows with the reader's text.
      const { offsetHeight } = texts[0].previousElementSibling
      figure.style.setProperty('--stage', `${offsetHeight / Number.parseFloat(getComputedStyle(root).fontSize)}rem`)
      for (const text of texts) observer.observe(text)
    }
  }

  /** The hosts whose frames may be loaded; the page's policy says the same. */
  const frames = /^https:\/\/(www\.youtube-nocookie\.com\/embed|player\.vimeo\.com\/video)\//

  /** The link in a figure of a video becomes the player when it is clicked; the link itself stays below it. */
  function embeds() {
    for (const figure of all('figure.embed[data-embed]')) {
      const link = figure.querySelector('a')
      const { embed, title } = figure.dataset
      if (!link || !frames.test(embed)) continue
      link.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || figure.querySelector('iframe')) return
        event.preventDefault()
        const frame = document.createElement('iframe')
        const address = new URL(embed)
        address.searchParams.set('autoplay', '1')
        frame.src = address.href
        frame.title = title
        frame.allow = 'autoplay; fullscreen; picture-in-picture'
        frame.allowFullscreen = true
        frame.referrerPolicy = 'strict-origin-when-cross-origin'
        link.classList.add('embed-source')
        link.before(frame)
        frame.focus()
      })
    }
  }

  /** Where giscus's own client keeps a reader's session, and in the same form. */
  const sessionKey = 'giscus-session'

  /** Storage may be forbidden; a session then lasts for this page. */
  const store = (change) => {
    try {
      return change(localStorage)
    } catch {
      return null
    }
  }

  /**
   * giscus sends a reader back from signing in with the session in the address. It is kept and taken out of the address,
   * which readers copy and pass on.
   */
  function returnedSession() {
    const here = new URL(location.href)
    const session = here.searchParams.get('giscus')
    if (session === null) return null
    here.searchParams.delete('giscus')
    history.replaceState(history.state, '', here)
    if (session) store((kept) => kept.setItem(sessionKey, JSON.stringify(session)))
    return session
  }

  /**
   * Comments load from giscus.app, so only when a reader asks, or comes back from signing in there.
   * Handles what giscus's client script does (client.ts of github.com/giscus/giscus): height, session, sign-out.
   */
  function comments() {
    const place = one('[data-comments]')
    const button = place?.querySelector('button')
    if (!button) return
    const returned = returnedSession()
    const open = () => {
      const frame = document.createElement('iframe')
      const address = new URL(place.dataset.comments)
      const origin = new URL(location.href)
      origin.hash = ''
      let session = returned || store((kept) => JSON.parse(kept.getItem(sessionKey)))
      const load = () => {
        address.searchParams.set('session', session || '')
        frame.src = address.href
      }
      address.searchParams.set('theme', root.dataset.theme ?? 'preferred_color_scheme')
      address.searchParams.set('origin', origin.href)
      address.searchParams.set('backLink', origin.href)
      load()
      frame.title = place.closest('section').querySelector('h2').textContent
      addEventListener('message', ({ origin, source, data }) => {
        if (origin !== address.origin || source !== frame.contentWindow || !data?.giscus) return
        const { resizeHeight, signOut, error } = data.giscus
        if (resizeHeight) frame.height = resizeHeight
        const expired = /Bad credentials|Invalid state value|State has expired/.test(error ?? '')
        // Without a session there is nothing to forget: loading again would go on for ever.
        if (!session || !(signOut || expired)) return
        session = ''
        store((kept) => kept.removeItem(sessionKey))
        load()
      })
      button.replaceWith(frame)
      frame.focus()
    }
    button.addEventListener('click', open)
    if (returned) open()
  }

  /** Search is a script of its own, asked for when a reader asks for it; where it cannot be had, the link leads to its page. */
  function search() {
    const link = one('[data-search]')
    if (!link) return
    // From a folder, as the review edition is read, browsers load neither the script nor the index.
    if (location.protocol === 'file:') {
      for (const part of all('[data-search], search')) part.remove()
      return
    }
    const load = (form, typed) => import(link.dataset.search).then((module) => module.search(form, typed))
    // Who knows the key goes on typing: the letters are kept until there is a field for them.
    let opening = false
    const open = () => {
      if (opening) return
      opening = true
      let typed = ''
      const keep = (event) => {
        if ([...event.key].length > 1 || event.ctrlKey || event.metaKey || event.altKey) return
        typed += event.key
        event.preventDefault()
      }
      addEventListener('keydown', keep)
      const taken = () => {
        opening = false
        removeEventListener('keydown', keep)
        return typed
      }
      load(null, taken).catch(() => {
        taken()
        location.assign(link.href)
      })
    }
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      open()
    })
    // The / key can be turned off in the dialog (WCAG 2.1.4); where that cannot be remembered, it is off.
    const slash = () => store((kept) => kept.getItem('search-key') !== 'off')
    const name = link.title
    const tell = () => {
      const on = slash()
      const keys = /Mac|iP/.test(navigator.platform) ? '⌘ K' : 'Ctrl K'
      link.title = `${name} (${on ? '/, ' : ''}${keys})`
      link.setAttribute('aria-keyshortcuts', `${on ? '/ ' : ''}Control+K Meta+K`)
      link.lastElementChild.style.visibility = on ? '' : 'hidden'
    }
    tell()
    addEventListener('storage', tell)
    /** Not while typing, and not in a dialog: a slash may be meant for either. */
    const isSlash = ({ key, target }) =>
      key === '/' && slash() && !target.closest?.('input, textarea, select, [contenteditable], dialog')
    addEventListener('keydown', (event) => {
      if (event.altKey || event.defaultPrevented) return
      const modified = event.ctrlKey || event.metaKey
      if (modified ? event.key !== 'k' || event.shiftKey : !isSlash(event)) return
      event.preventDefault()
      open()
    })
    const form = one('[data-search-form]')
    if (form) load(form).catch(() => {})
  }

  /**
   * The parts below the first screen, which the style sheet leaves for later, are laid out one by one while the browser rests, and not before
   * the first screen is painted; all at once when a reader comes back, for the place they left is found only on a page of the right height.
   */
  function laterParts() {
    const parts = all('.part, .foot')
    const show = (part) => {
      part.style.contentVisibility = 'visible'
    }
    const [visit] = performance.getEntriesByType('navigation')
    if (visit?.type !== 'navigate' || location.hash) return parts.forEach(show)
    const rest = self.requestIdleCallback ?? ((task) => setTimeout(task, 100))
    const next = () => {
      if (parts.length > 0) rest(() => next(show(parts.shift())))
    }
    // A browser also rests while it waits for its first frame: only a task after that frame is after it.
    document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(next)))
  }

  const start = () => {
    for (const feature of [
      laterParts,
      schemeSwitch,
      contents,
      sharing,
      enlargedPictures,
      sideNotes,
      scrollRegions,
      copyButtons,
      steps,
      embeds,
      comments,
      search,
    ])
      feature()
  }

  /** A page with an island is walked by React from top to bottom and must be as it was sent until React has come to this script, its last element. */
  function afterReact(tries) {
    if (tries === 0 || Object.keys(script).some((key) => key.startsWith('__react'))) start()
    else setTimeout(afterReact, 50, tries - 1)
  }
  if (self.__next_f) afterReact(200)
  else start()
})()
