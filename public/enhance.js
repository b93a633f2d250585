/*
 * Ships to the browser: one small deferred script that adds to pages which work without it. Plain functions, one a feature,
 * no dependencies; it finds things by data attributes and classes of ours, never by ids, which authors may choose.
 */
;(() => {
  /** A button on every block of code. Takes [data-copy] (a session's commands), else the code without its removed lines. */
  function copyButtons() {
    if (!navigator.clipboard) return
    for (const figure of document.querySelectorAll('figure.code')) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'copy'
      button.textContent = 'Copy'
      button.setAttribute('aria-live', 'polite')
      button.addEventListener('click', async () => {
        const lines = [...figure.querySelectorAll('.line:not(.remove)')].map((line) => line.textContent)
        const done = await navigator.clipboard.writeText(figure.dataset.copy ?? lines.join('\n')).then(
          () => 'Copied',
          () => 'Not copied',
        )
        button.textContent = done
        setTimeout(() => {
          button.textContent = 'Copy'
        }, 2000)
      })
      figure.append(button)
    }
  }

  /** The hosts whose frames may be loaded; the page's policy says the same. */
  const frames = /^https:\/\/(www\.youtube-nocookie\.com\/embed|player\.vimeo\.com\/video)\//

  /** The link in a figure of a video becomes the player when it is clicked; the link itself stays below it. */
  function embeds() {
    for (const figure of document.querySelectorAll('figure.embed[data-embed]')) {
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

  copyButtons()
  embeds()
})()
