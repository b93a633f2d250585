/**
 * Every example of the specifications that the whole pipeline renders differently, with the reason. The test fails on a difference that
 * is not listed here, and on an entry that no longer differs.
 */

/** Examples of CommonMark 0.31.2, by number. Also covers the same examples in the GFM specification. */
export const commonmarkDifferences: Readonly<Record<number, string>> = {
  62: 'With an h1 in the body all headings move down one level; h6 has no level below it.',
  79: 'A heading without text is reported and becomes a plain block.',
  127: 'The HTML parser drops an empty first line of code.',
  148: 'HTML forbids a paragraph inside pre: it becomes a line.',
  150: 'The unknown element foo is removed and reported.',
  152: 'Authors’ classes are dropped: the style sheet’s own classes could cover the page.',
  153: 'Authors’ classes are dropped.',
  154: 'Authors’ classes are dropped.',
  163: 'The unknown element Warning is removed and reported; its text stays.',
  164: 'Authors’ classes are dropped.',
  169: 'The attribute language of pre does not exist in HTML.',
  170: 'A script is removed and reported.',
  171: 'A textarea is removed and reported; its text stays.',
  172: 'A style sheet is removed and reported.',
  173: 'A style sheet is removed and reported.',
  176: 'A style sheet is removed and reported.',
  178: 'A script is removed and reported.',
  201: 'The unknown element bar is removed and reported.',
  475: 'The comparison writes every image with an alt attribute; this one has none.',
  491: 'The unknown element foo is removed and reported.',
  500: 'foo): looks like a scheme; ./ marks it as a path.',
  524: 'The unknown element bar is removed and reported.',
  536: 'The unknown element bar is removed and reported.',
  548: 'Two brackets without a definition are a wiki link.',
  590: 'Two brackets without a definition are a wiki link.',
  597: 'Schemes are lower-cased.',
  598: 'a+b+c: is not a scheme allowed in links; it is reported.',
  599: 'made-up-scheme: is not a scheme allowed in links; it is reported.',
  601: 'localhost: looks like a scheme that is not allowed in links; it is reported.',
  602: 'GFM links a bare address, even in angle brackets that are not an autolink.',
  606: 'GFM links a bare email address.',
  608: 'GFM links a bare address.',
  611: 'GFM links a bare address.',
  612: 'GFM links a bare email address.',
  613: 'The unknown elements bab and c2c are removed and reported.',
  614: 'The unknown element b2 is removed and reported.',
  615: 'The unknown element b2 is removed and reported.',
  616: 'Unknown attributes are removed and reported.',
  617: 'The unknown element responsive-image is removed and reported.',
  623: 'End tags that close nothing are reported; the empty paragraph left behind is removed.',
}

/** Examples of the GFM specification that are not in CommonMark 0.31.2, by number. */
export const gfmDifferences: Readonly<Record<number, string>> = {
  610: 'The core example switches GFM’s own autolinks off.',
  616: 'The core example switches GFM’s own autolinks off.',
  619: 'The core example switches GFM’s own autolinks off.',
  628: 'Bare ftp: addresses are not linked by remark-gfm, nor on GitHub.',
  645: 'CommonMark 0.31 allows two hyphens in comments; the GFM text is older.',
  646: 'CommonMark 0.31 parses these as comments; the GFM text is older.',
  653: 'The tag filter’s elements are removed and reported, not shown as text.',
}
