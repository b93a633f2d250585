/**
 * Every example of the specifications that the whole pipeline renders otherwise than they say, with its reason. The test fails on
 * a difference that is not here, and on an entry that no longer differs.
 */

/** Examples of CommonMark 0.31.2, by number. The same examples of the GFM specification count as these. */
export const commonmarkDifferences: Readonly<Record<number, string>> = {
  62: 'With an h1 in the body all headings move one level down; h6 has no level below it.',
  79: 'A heading without text is no heading: it is named and becomes a plain block.',
  127: 'The HTML parser takes an empty first line out of code.',
  148: 'A paragraph inside pre, which HTML forbids, becomes a line of it.',
  150: 'The unknown element foo is removed and named.',
  152: 'Authors’ classes are dropped: the style sheet’s own classes could cover the page.',
  153: 'Authors’ classes are dropped.',
  154: 'Authors’ classes are dropped.',
  163: 'The unknown element Warning is removed and named; its text stays.',
  164: 'Authors’ classes are dropped.',
  169: 'The attribute language of pre means nothing in HTML.',
  170: 'A script is removed and named.',
  171: 'A textarea is removed and named; its text stays.',
  172: 'A style sheet is removed and named.',
  173: 'A style sheet is removed and named.',
  176: 'A style sheet is removed and named.',
  178: 'A script is removed and named.',
  201: 'The unknown element bar is removed and named.',
  475: 'The comparison writes every image with an alt attribute; this one has none.',
  491: 'The unknown element foo is removed and named.',
  500: 'foo): looks like a scheme; ./ before it says that it is a path.',
  524: 'The unknown element bar is removed and named.',
  536: 'The unknown element bar is removed and named.',
  597: 'Schemes are written in lower case.',
  598: 'a+b+c: is not among the schemes that a link may have; named.',
  599: 'made-up-scheme: is not among the schemes that a link may have; named.',
  601: 'localhost: reads as a scheme, and is not among those that a link may have; named.',
  602: 'GFM makes a link of a bare address, also within angle brackets that are none.',
  606: 'GFM makes a link of a bare mail address.',
  608: 'GFM makes a link of a bare address.',
  611: 'GFM makes a link of a bare address.',
  612: 'GFM makes a link of a bare mail address.',
  613: 'The unknown elements bab and c2c are removed and named.',
  614: 'The unknown element b2 is removed and named.',
  615: 'The unknown element b2 is removed and named.',
  616: 'Unknown attributes are removed and named.',
  617: 'The unknown element responsive-image is removed and named.',
  623: 'End tags that close nothing are named; the paragraph that is left empty goes.',
}

/** Examples of the GFM specification that are not in CommonMark 0.31.2, by number. */
export const gfmDifferences: Readonly<Record<number, string>> = {
  610: 'The core example switches GFM’s own autolinks off.',
  616: 'The core example switches GFM’s own autolinks off.',
  619: 'The core example switches GFM’s own autolinks off.',
  628: 'Bare ftp: addresses are no links in remark-gfm, nor are they on GitHub.',
  645: 'CommonMark 0.31 lets comments hold two hyphens; the GFM text is older.',
  646: 'CommonMark 0.31 reads these as comments; the GFM text is older.',
  653: 'The tag filter’s elements are removed and named, not shown as text.',
}
