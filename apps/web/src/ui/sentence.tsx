import { type Href, useHref } from '../here/hrefs.ts'
import './sentence.css'

/** A sentence made of facts; each that has more behind it is a link. */
export type Sentence = readonly { text: string; href?: Href | undefined }[]

/** What a screen says first. */
export function Verdict({ sentence }: { sentence: Sentence }) {
  return (
    <h1 className="verdict">
      <Told sentence={sentence} />
    </h1>
  )
}

export function Told({ sentence }: { sentence: Sentence }) {
  const hrefOf = useHref()
  return sentence.map(({ text, href }, n) => {
    const key = `${n} ${text}`
    return href === undefined ? (
      <span key={key}>{text}</span>
    ) : (
      <a key={key} href={hrefOf(href)}>
        {text}
      </a>
    )
  })
}
