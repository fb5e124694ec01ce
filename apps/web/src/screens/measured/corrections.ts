/** What the articles that this product began with say wrongly, or leave out. */
export const corrections: readonly { article: string; says: string; is: string }[] = [
  {
    article: 'The trust problem',
    says: '80 % of CEOs trust their CMOs.',
    is: 'Its text lost a “not”: 80 % do not really trust them. The survey is of 2012, and its 90 % are of CFOs and CIOs, not of all other chiefs.',
  },
  {
    article: 'The CEO–CMO relationship',
    says: 'Andy Jassy was CMO of Amazon.',
    is: 'He led Amazon Web Services before he became CEO; CMO he was not. The example shows nothing of its point.',
  },
  {
    article: 'From rivals to teammates',
    says: '34 % have faith in CMOs, 32 % believe in them.',
    is: 'Two questions of one survey of 150 CEOs in 2021: great confidence, and trust overall. Neither is a trend, and by 2025 the first had become 50 %.',
  },
  {
    article: 'Pie-in-the-sky dreams',
    says: 'One boss, one talk, thirty per cent of a market in ninety days.',
    is: 'A single case told by one side. What carries over is the arithmetic: which gain a goal implies against any gain there has been.',
  },
  {
    article: 'CEO and CRO',
    says: 'Ask after two weeks whether a difference is seen.',
    is: 'A practice without a study behind it. Fourteen days are a default here, and whoever gives the feedback may choose another day.',
  },
]
